import type { AdviceRequestDto } from '@leerkring/shared';
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';

/** Requests for advice; those that may be settled can be gathered into a group. */
export function AdviceRequestList(props: {
  requests: AdviceRequestDto[];
  chosen: string[];
  onChoose: (next: string[]) => void;
}) {
  const words = useText('plgs');
  const t = words.advice;
  const dates = useDates();
  const [sought, setSought] = useState('');
  const shown = props.requests.filter((it) =>
    isFound(sought, it.subject, it.programme.name, it.programme.institutionName),
  );
  if (props.requests.length === 0) return <EmptyState title={t.empty} body={t.emptyBody} />;
  return (
    <Stack gap="md">
      {props.requests.length > 8 && <SearchField label={t.search} value={sought} onChange={setSought} />}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((request) => (
          <li key={request.id}>
            <Surface padding="md">
              <Group wrap="nowrap" align="flex-start" gap="md">
                {request.can.settle && (
                  <Checkbox
                    mt={4}
                    aria-label={t.select(request.programme.name)}
                    checked={props.chosen.includes(request.id)}
                    onChange={(event) =>
                      props.onChoose(
                        event.currentTarget.checked
                          ? [...props.chosen, request.id]
                          : props.chosen.filter((id) => id !== request.id),
                      )
                    }
                  />
                )}
                <Stack gap={4} style={{ minWidth: 0, flex: 1 }}>
                  <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
                    {request.programme.name}: {request.subject}
                  </Text>
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {words.levelsIn(request.programme.levels)} · {request.programme.institutionName} ·{' '}
                    {t.loggedOn(dates.day(request.loggedAt))}
                  </Text>
                  {request.explanation !== '' && (
                    <Text
                      size="sm"
                      maw="var(--lk-text)"
                      style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
                    >
                      {request.explanation}
                    </Text>
                  )}
                  <Group gap="xs" mt={4}>
                    <StatusChip tone="neutral">{words.stance[request.stance]}</StatusChip>
                    <StatusChip tone={request.plgId ? 'done' : 'waiting'}>
                      {request.plgId ? t.settled : t.open}
                    </StatusChip>
                  </Group>
                </Stack>
              </Group>
            </Surface>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
