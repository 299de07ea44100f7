import type { CorrectionDto, MinutesDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useSettleCorrection } from '../api.ts';

const tones = { open: 'waiting', accepted: 'done', rejected: 'neutral' } as const;

/** What others would like to see changed; whoever keeps the minutes decides. */
export function CorrectionList({ minutes }: { minutes: MinutesDto }) {
  const t = useText('minutes');
  const settle = useSettleCorrection(minutes.meetingId);
  if (minutes.corrections.length === 0) return null;
  const titleOf = ({ agendaItemId }: CorrectionDto) =>
    minutes.items.find(({ id }) => id === agendaItemId)?.title;
  return (
    <Section title={t.corrections} order={3}>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {minutes.corrections.map((it) => (
          <li key={it.id}>
            {titleOf(it) !== undefined && (
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {t.correctionAt(titleOf(it) ?? '')}
              </Text>
            )}
            <Text style={{ overflowWrap: 'anywhere' }}>
              <del>{it.passage}</del> <ins>{it.replacement}</ins>
            </Text>
            <Group gap="xs">
              <StatusChip tone={tones[it.state]}>{t.states[it.state]}</StatusChip>
              <Text size="sm" c="dimmed">
                {[
                  ...(it.byName === null ? [] : [t.correctionBy(it.byName)]),
                  ...(it.reason === '' ? [] : [it.reason]),
                  ...(it.inVersion === null ? [] : [t.inVersion(it.inVersion)]),
                ].join(' · ')}
              </Text>
            </Group>
            {it.state === 'open' && minutes.can.keep && (
              <Group gap="xs" mt={4}>
                <Button
                  size="compact-md"
                  disabled={settle.isPending}
                  onClick={() => settle.mutate({ correctionId: it.id, isAccepted: true })}
                >
                  {t.accept}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={settle.isPending}
                  onClick={() => settle.mutate({ correctionId: it.id, isAccepted: false })}
                >
                  {t.reject}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </Stack>
      <ProblemNote error={settle.error} />
    </Section>
  );
}
