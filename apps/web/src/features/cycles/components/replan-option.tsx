import type { SeriesDto, SeriesMeetingDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { sayBlocks } from './block-words.ts';
import classes from './replan.module.css';

/** One way out: how far from the target, how many move, and every date with what it was. */
export function ReplanOption(props: {
  title: string;
  lead: string;
  series: SeriesDto;
  onChoose: () => void;
}) {
  const words = useText('cycles');
  const t = words.replan;
  const id = useId();
  const { series } = props;
  return (
    <Surface component="section" aria-labelledby={id} padding="lg">
      <Stack gap="md" h="100%">
        <div>
          <Title order={2} fz="xl" id={id}>
            {props.title}
          </Title>
          <Text c="dimmed">{props.lead}</Text>
        </div>
        <dl className={classes['measures']}>
          <div>
            <dd>{series.deviationDays}</dd>
            <dt>{t.deviationShort}</dt>
          </div>
          <div>
            <dd>{series.moved}</dd>
            <dt>{t.movedShort(series.moved)}</dt>
          </div>
        </dl>
        <ol className={classes['dates']}>
          {series.meetings.map((meeting) => (
            <SeriesDate key={meeting.meetingId} meeting={meeting} />
          ))}
        </ol>
        {series.skipped.length > 0 && (
          <details className={classes['why']}>
            <summary>{t.skipped}</summary>
            <Skipped series={series} />
          </details>
        )}
        <Group mt="auto">
          {series.moved > 0 ? (
            <Button onClick={props.onChoose}>{t.choose(props.title)}</Button>
          ) : (
            <Text>{t.already}</Text>
          )}
        </Group>
      </Stack>
    </Surface>
  );
}

function SeriesDate(props: { meeting: SeriesMeetingDto }) {
  const words = useText('cycles');
  const t = words.replan;
  const dates = useDates();
  const { on, from, isMoved, gapDays, isWithinBounds, blocks, number, title } = props.meeting;
  const weeks = gapDays === null ? null : Math.round((gapDays / 7) * 10) / 10;
  return (
    <li data-moved={isMoved || undefined}>
      <span className={classes['dot']} aria-hidden>
        {number}
      </span>
      <div style={{ minWidth: 0 }}>
        <Group gap="xs" wrap="wrap">
          {isMoved && <IconArrowRight size={16} aria-hidden />}
          <Text fw={isMoved ? 640 : 400}>{dates.day(on)}</Text>
          <Text size="sm" c="dimmed">
            {isMoved ? t.was(dates.day(from)) : t.stays}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {title}
          {weeks !== null && (
            <Text span inherit c={isWithinBounds ? undefined : 'var(--mantine-color-error)'}>
              {' · '}
              {isWithinBounds ? words.year.interval(weeks) : words.plan.outOfBounds(weeks)}
            </Text>
          )}
        </Text>
        {blocks.length > 0 && (
          <Text size="sm" c={blocks.some(({ isHard }) => isHard) ? 'var(--mantine-color-error)' : 'dimmed'}>
            {sayBlocks(words.blocks, blocks)}
          </Text>
        )}
      </div>
    </li>
  );
}

function Skipped(props: { series: SeriesDto }) {
  const words = useText('cycles');
  const dates = useDates();
  return (
    <ul>
      {props.series.skipped.map(({ on, blocks }) => (
        <li key={on}>
          {blocks.length === 0 ? words.plan.passed(dates.day(on)) : words.plan.cannot(dates.day(on))}:{' '}
          {blocks.length === 0 ? words.plan.balance : sayBlocks(words.blocks, blocks)}.
        </li>
      ))}
    </ul>
  );
}
