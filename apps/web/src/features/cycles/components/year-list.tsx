import type { MeetingDto, YearDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { MeetingRow } from './meeting-row.tsx';
import classes from './year-list.module.css';

/** Work between two meetings, as the timeline of the group knows it. */
export interface WorkStretch {
  key: string;
  label: string;
  href: string;
  progress: { done: number; of: number } | null;
  isToday: boolean;
}

/** The planned year from top to bottom: each meeting, and the work between them with how far it is. */
export function YearList(props: {
  year: YearDto;
  workAfter: (meetingId: string | null) => WorkStretch[];
  /** In words, of the meetings that belong to one. */
  phaseOf: (meetingId: string) => string | undefined;
}) {
  const { meetings } = props.year;
  return (
    <ol className={classes['line']}>
      <Stretch work={props.workAfter(null)} />
      {meetings.map((meeting, index) => (
        <li key={meeting.id} className={classes['stop']} data-state={meeting.state}>
          <MeetingRow meeting={meeting} phase={props.phaseOf(meeting.id)} />
          <Stretch work={props.workAfter(meeting.id)} gapWeeks={gapAfter(meetings, index)} isInside />
        </li>
      ))}
    </ol>
  );
}

function gapAfter(meetings: MeetingDto[], index: number): number | null {
  const [here, next] = [meetings[index], meetings.slice(index + 1).find(({ number }) => number !== null)];
  if (!here || !next || here.number === null) return null;
  const days = (Date.parse(next.date) - Date.parse(here.date)) / 86_400_000;
  return Math.round((days / 7) * 10) / 10;
}

function Stretch(props: { work: WorkStretch[]; gapWeeks?: number | null; isInside?: boolean }) {
  const { year: t } = useText('cycles');
  const gap = props.gapWeeks ?? null;
  if (props.work.length === 0 && gap === null) return null;
  const content = (
    <Stack gap={6} className={classes['stretch'] ?? ''}>
      {props.work.length > 0 && (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {props.work.map((work) => (
            <li key={work.key} data-today={work.isToday || undefined}>
              <TextLink to={work.href}>{work.label}</TextLink>{' '}
              <Text span c="dimmed" size="sm">
                {work.progress === null ? t.notBegun : t.done(work.progress.done, work.progress.of)}
                {work.isToday && ` · ${t.today}`}
              </Text>
            </li>
          ))}
        </Stack>
      )}
      {gap !== null && (
        <Text size="sm" c="dimmed">
          {t.interval(gap)}
        </Text>
      )}
    </Stack>
  );
  return props.isInside ? content : <li>{content}</li>;
}

/** The mean interval of the year in words, where there is one. */
export function YearMean(props: { year: YearDto }) {
  const { year: t } = useText('cycles');
  const dates = useDates();
  const { meanWeeks, meetings } = props.year;
  const counted = meetings.filter(({ number }) => number !== null);
  const [first, last] = [counted[0], counted.at(-1)];
  if (meanWeeks === null || !first || !last) return null;
  return (
    <>
      {dates.day(first.date)} – {dates.day(last.date)}. {t.mean(meanWeeks)}
    </>
  );
}
