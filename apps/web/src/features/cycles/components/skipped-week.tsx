import type { SkippedWeekDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { sayBlocks, saySources } from './block-words.ts';
import classes from './proposed-dates.module.css';

/** A week that was passed over: which, why, and the nearest free days, one press away. */
export function SkippedWeek(props: { week: SkippedWeekDto; onPick?: (number: number, on: string) => void }) {
  const words = useText('cycles');
  const t = words.plan;
  const dates = useDates();
  const { week, onPick } = props;
  const isFree = week.blocks.length === 0;
  const day = dates.day(week.on);
  const sources = saySources(words.blocks, week.blocks);
  return (
    <div className={classes['skipped']}>
      <Text size="sm">
        <Text span inherit fw={600}>
          {isFree ? t.passed(day) : t.cannot(day)}
        </Text>
        {': '}
        {isFree ? t.balance : sayBlocks(words.blocks, week.blocks)}.
      </Text>
      {sources !== '' && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {sources}
        </Text>
      )}
      {onPick && week.nearestFree.length > 0 && (
        <Group gap="xs" mt={4}>
          <Text size="sm" c="dimmed">
            {t.nearest}
          </Text>
          {week.nearestFree.map((on) => (
            <Button
              key={on}
              size="compact-sm"
              variant="default"
              aria-label={t.choose(dates.day(on), week.number)}
              onClick={() => onPick(week.number, on)}
            >
              {dates.day(on)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
