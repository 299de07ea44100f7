import type { AgendaItemDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { itemHistoryQuery, usePostponeItem } from '../api.ts';

/** In which meetings this stood on the agenda; and the way to have it come back. */
export const ItemHistory = memo(function ItemHistory(props: {
  plgId: string;
  item: AgendaItemDto;
  canPostpone: boolean;
}) {
  const t = useText('agendas');
  const dates = useDates();
  const { item } = props;
  const { data: history = [] } = useQuery(itemHistoryQuery(item.id));
  const postpone = usePostponeItem();
  const at = history.findIndex((it) => it.itemId === item.id);
  const [first] = history;
  const earlier = history.slice(0, Math.max(at, 0));
  return (
    <Stack gap={4} mb="xs">
      {first && earlier.length > 0 && (
        <>
          <Text size="sm">{t.nth(at + 1, dates.shortDay(first.startsAt))}</Text>
          <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.history}>
            {earlier.map((it) => (
              <li key={it.itemId}>
                <TextLink to={`/plg/${props.plgId}/bijeenkomsten/${it.meetingId}`} size="sm">
                  {it.meetingTitle}, {dates.shortDay(it.startsAt)}
                </TextLink>{' '}
                <Text span size="sm" c="dimmed">
                  {it.isDiscussed ? t.discussed : t.undiscussed}
                </Text>
              </li>
            ))}
          </Stack>
        </>
      )}
      {props.canPostpone && (
        <Group gap="sm">
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={postpone.isPending || postpone.isSuccess}
            onClick={() => postpone.mutate(item.id)}
          >
            {t.postpone}
          </Button>
          {postpone.isSuccess && (
            <Text size="sm" c="dimmed" role="status">
              {t.postponed}
            </Text>
          )}
        </Group>
      )}
      <ProblemNote error={postpone.error} />
    </Stack>
  );
});
