import type { CalendarFileRowDto } from '@leerkring/shared';
import { Group, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import classes from './calendar.module.css';
import { sayDays } from './period-days.ts';

const tones: Record<CalendarFileRowDto['status'], StatusTone> = {
  new: 'done',
  same: 'neutral',
  replaces: 'active',
  ignored: 'neutral',
  refused: 'refused',
};
const order: CalendarFileRowDto['status'][] = ['refused', 'replaces', 'new', 'same', 'ignored'];

/** Every row of a file and what it would do; what is not right comes first, with its place in the file. */
export function FileRows(props: { rows: CalendarFileRowDto[] }) {
  const rows = props.rows.toSorted(
    (one, other) => order.indexOf(one.status) - order.indexOf(other.status) || one.row - other.row,
  );
  return (
    <ul className={classes['periods']}>
      {rows.map((row) => (
        <FileRow key={row.row} row={row} />
      ))}
    </ul>
  );
}

function FileRow(props: { row: CalendarFileRowDto }) {
  const t = useText('calendars');
  const dates = useDates();
  const { row } = props;
  const { from, to, replacesFrom, replacesTo } = row;
  const say = row.problem === null ? null : t.import.problems[row.problem];
  return (
    <li className={classes['fileRow']}>
      <Text size="sm" c="dimmed" className={classes['place'] ?? ''}>
        {t.import.row(row.row)}
      </Text>
      <div className={classes['what']}>
        <Group gap="sm">
          <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
            {row.label || '–'}
          </Text>
          <StatusChip tone={tones[row.status]}>{t.import.statuses[row.status]}</StatusChip>
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {from !== null && to !== null && sayDays(t, dates, { ...row, from, to })}
          {row.kind !== null && row.kind !== 'closure' && row.label !== t.kinds[row.kind] && (
            <Text span inherit c="dimmed">
              {' '}
              · {t.kinds[row.kind]}
            </Text>
          )}
          {replacesFrom !== null && replacesTo !== null && (
            <Text span inherit c="dimmed">
              {' '}
              {t.import.replaces(`${dates.day(replacesFrom)} – ${dates.day(replacesTo)}`)}
            </Text>
          )}
        </Text>
        {say && (
          <Text size="sm" c={row.status === 'refused' ? 'var(--mantine-color-error)' : 'dimmed'}>
            {say(row.days ?? 0, row.allowed ?? '')}
          </Text>
        )}
      </div>
    </li>
  );
}
