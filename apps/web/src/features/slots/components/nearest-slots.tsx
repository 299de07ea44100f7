import type { SlotDto, VisitAudience } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { alternativesOf } from '../../../lib/alternatives.ts';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { slotsQuery } from '../api.ts';

/** For who came too late: the moments nearest to the one that is gone. */
export function NearestSlots(props: {
  plgId: string;
  error: Error | undefined;
  /** With whom the conversation was to be. */
  audience: VisitAudience;
  onChoose: (slot: SlotDto) => void;
}) {
  const { nearest: t, audiences } = useText('slots');
  const dates = useDates();
  const { data: slots } = useQuery(slotsQuery(props.plgId));
  const ids = alternativesOf(props.error);
  if (!ids || !slots) return null;
  const open = ids.flatMap((id) => slots.filter((it) => it.id === id && it.can.fill));
  if (open.length === 0) return <Text>{t.none(audiences[props.audience])}</Text>;
  return (
    <Stack gap="xs" role="group" aria-label={t.title}>
      <Text fw={600}>{t.title}</Text>
      {open.map((it) => (
        <Button
          key={it.id}
          variant="default"
          h="auto"
          py={8}
          styles={{
            label: { whiteSpace: 'normal', overflowWrap: 'anywhere', textAlign: 'start', lineHeight: 1.4 },
          }}
          justify="flex-start"
          onClick={() => props.onChoose(it)}
        >
          {t.moment(dates.longDay(it.startsAt), dates.span(it.startsAt, it.endsAt), it.interviewerName)}
        </Button>
      ))}
    </Stack>
  );
}
