import type { ClosedPeriodDto } from '@leerkring/shared';
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useRemoveClosedPeriod } from '../api.ts';
import classes from './calendar.module.css';
import { lengthOf, sayDays } from './period-days.ts';

/** One period: what, when, where that was found, and what one may do with it. */
export function PeriodRow(props: { period: ClosedPeriodDto; onAdapt?: (() => void) | undefined }) {
  const t = useText('calendars');
  const dates = useDates();
  const remove = useRemoveClosedPeriod();
  const { period, onAdapt } = props;
  const { id } = period;
  const days = sayDays(t, dates, period);
  const length = lengthOf(period);
  return (
    <li className={classes['period']}>
      <div className={classes['what']}>
        <Group gap="sm">
          <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
            {period.label}
          </Text>
          {id === null && <StatusChip tone="neutral">{t.ofRegion}</StatusChip>}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {period.retrievedOn === null
            ? t.source(period.source)
            : t.retrieved(period.source, dates.day(period.retrievedOn))}
        </Text>
        <ProblemNote error={remove.error} />
      </div>
      <Text className={classes['days'] ?? ''}>
        {days}
        {length > 1 && period.startTime === null && (
          <Text span c="dimmed" size="sm">
            {' '}
            · {t.days(length)}
          </Text>
        )}
      </Text>
      <div className={classes['act']}>
        {id === null && onAdapt && (
          <Button variant="subtle" size="compact-md" aria-label={t.adapt(period.label)} onClick={onAdapt}>
            {t.adaptShort}
          </Button>
        )}
        {id !== null && period.can.remove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            aria-label={t.remove(`${period.label}, ${days}`)}
            loading={remove.isPending}
            onClick={() => remove.mutate(id)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}
