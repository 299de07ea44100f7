import type { DateOptionDto, DatePollDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';

/** The sentence that explains which date is on top and why. */
export function WhyFirst(props: { poll: DatePollDto }) {
  const t = useText('date-polls');
  const dates = useDates();
  const { poll } = props;
  const { winner, options, programmes, facilitatorName } = poll;
  const first = options.find(({ id }) => id === winner?.optionId);
  if (!winner || !first) return <Text c="dimmed">{t.nobodyYet}</Text>;
  const next = options.find(({ id }) => id === winner.nextId);
  const numbers = (it: DateOptionDto) => ({
    day: dates.day(it.startsAt),
    represented: it.represented,
    yes: it.yes,
    ifNeedBe: it.ifNeedBe,
  });
  return (
    <Surface>
      <Text fz="lg" ff="var(--lk-serif)" role="status">
        {t.why[winner.reason](
          numbers(first),
          next ? numbers(next) : null,
          programmes,
          facilitatorName ?? t.facilitator,
        )}
      </Text>
    </Surface>
  );
}
