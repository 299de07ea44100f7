import type { DateOptionDto, DatePollDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useSettleDatePoll } from '../api.ts';

/** Asks once before the date stands; what makes it no plain choice is said and has to be meant. */
export function SettleDialog(props: {
  poll: DatePollDto;
  option: DateOptionDto | null;
  onClose: () => void;
}) {
  const t = useText('date-polls');
  const dates = useDates();
  const { poll, option } = props;
  const settle = useSettleDatePoll(poll.id);
  if (!option) return null;
  const { exceptions, startsAt, endsAt } = option;
  const first = poll.options.find(({ id }) => id === poll.winner?.optionId);
  const missing = option.programmes
    .filter(({ programmeName, isRepresented }) => programmeName !== null && !isRepresented)
    .map(({ programmeName }) => programmeName ?? '');
  const reasons = exceptions.map((it) => {
    if (it === 'lower_ranked')
      return first ? t.exceptions.lowerRanked(dates.day(first.startsAt)) : t.exceptions.unanswered;
    if (it === 'programme_missing') return t.exceptions.programmeMissing(missing);
    return t.exceptions.facilitatorMissing(poll.facilitatorName ?? t.facilitator);
  });
  const isException = exceptions.length > 0;
  return (
    <ConfirmDialog
      opened
      title={t.settleTitle(dates.longDay(startsAt))}
      confirm={isException ? t.settleAnyway : t.settle}
      body={
        <Stack gap="sm">
          {isException && (
            <>
              <Text fw={600}>{t.exceptionLead}</Text>
              <Stack component="ul" gap={4} m={0} pl="lg">
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </Stack>
            </>
          )}
          <Text>
            {poll.meetingId === null
              ? t.settleNew(dates.span(startsAt, endsAt))
              : t.settleMove(dates.span(startsAt, endsAt))}
          </Text>
        </Stack>
      }
      onConfirm={() => settle.mutateAsync({ optionId: option.id, isException })}
      onClose={props.onClose}
    />
  );
}
