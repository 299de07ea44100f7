import { type CalendarsDto, CreateCycleDto, PlanCycleDto, validateAs } from '@leerkring/shared';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { proposalQuery, usePlanCycle } from '../api.ts';
import { firstDay } from '../first-day.ts';
import { ProposedDates } from './proposed-dates.tsx';
import { RhythmFields, type Rhythm } from './rhythm-fields.tsx';
import { SkippedWeek } from './skipped-week.tsx';
import { StrictSeries } from './strict-series.tsx';
import { UnknownDays } from './unknown-days.tsx';
import { YearRibbon } from './year-ribbon.tsx';

const isoWeekday = (on: string) => dayjs(on).day() || 7;

/** From a rhythm to dates: every change is proposed at once, and nothing is set before it is confirmed. */
export function CyclePlanner(props: {
  plgId: string;
  schoolYear: string;
  calendars: CalendarsDto;
  /** What the meetings are called, first one first, as long as nobody calls them otherwise. */
  names: string[];
}) {
  const words = useText('cycles');
  const t = words.plan;
  const { constraints } = useText('app');
  const problems = useText('room-problems');
  const dates = useDates();
  const now = useNow();
  const plan = usePlanCycle(props.plgId);
  // One key for as long as this form lives: a second press plans no second year.
  const [key] = useState(() => newId());
  const institutions = props.calendars.institutions.map(({ institutionId: id, institutionName: name }) => ({
    id,
    name,
  }));
  const [first] = useState(() => firstDay(props.schoolYear, dayjs(now).format('YYYY-MM-DD')));
  const [chosen, setRhythm] = useState<Omit<Rhythm, 'meetings'>>(() => ({
    startOn: first,
    weekday: isoWeekday(first),
    required: institutions.map(({ id }) => id),
    targetWeeks: 8,
    minWeeks: 6,
    maxWeeks: 11,
    startTime: '15:30',
    endTime: '17:30',
    location: '',
    joinUrl: '',
  }));
  // As many as have a name, until somebody wants another number.
  const [wanted, setWanted] = useState<number | null>(null);
  const meetings = wanted ?? Math.min(props.names.length || 5, 12);
  const rhythm = useMemo<Rhythm>(() => ({ ...chosen, meetings }), [chosen, meetings]);
  const [kept, setKept] = useState<string[]>([]);
  const [titles, setTitles] = useState<Record<number, string>>({});
  const [isConfirming, setConfirming] = useState(false);

  // As one text, so that a new list of the same institutions asks nothing again.
  const optionalText = institutions.flatMap(({ id }) => (rhythm.required.includes(id) ? [] : [id])).join(' ');
  const optional = useMemo(() => optionalText.split(' ').filter((id) => id !== ''), [optionalText]);
  const input = useMemo<PlanCycleDto>(
    () => ({
      startOn: rhythm.startOn,
      weekday: rhythm.weekday,
      meetings: rhythm.meetings,
      targetWeeks: rhythm.targetWeeks,
      minWeeks: rhythm.minWeeks,
      maxWeeks: rhythm.maxWeeks,
      startTime: rhythm.startTime,
      endTime: rhythm.endTime,
      optionalInstitutionIds: optional,
      kept: kept.slice(0, rhythm.meetings),
    }),
    [rhythm, optional, kept],
  );
  const [asked] = useDebouncedValue(input, 200);
  const isBounded = asked.minWeeks <= asked.targetWeeks && asked.targetWeeks <= asked.maxWeeks;
  const isWhole = validateAs(PlanCycleDto, asked).fields === null;
  const proposal = useQuery({ ...proposalQuery(props.plgId, asked), enabled: isBounded && isWhole });
  const found = proposal.data;

  const nameOf = (number: number) => props.names[number - 1] ?? t.number(number);
  const planned = (found?.meetings ?? []).map(({ number, on }) => ({
    on,
    title: (titles[number] ?? nameOf(number)).trim() || nameOf(number),
  }));
  // A year that was is written down on purpose; one that runs is easily begun too early.
  const gone = planned.filter(({ on }) => on < dayjs(now).format('YYYY-MM-DD')).length;
  const form = {
    ...input,
    key,
    startTime: rhythm.startTime,
    endTime: rhythm.endTime,
    planned,
    location: rhythm.location,
    ...(rhythm.joinUrl.trim() === '' ? {} : { joinUrl: rhythm.joinUrl.trim() }),
  };
  const failed = validateAs(CreateCycleDto, form).fields ?? {};
  const errors = {
    endTime: rhythm.endTime <= rhythm.startTime ? problems['meeting.ends_before_start'] : undefined,
    joinUrl: failed['joinUrl'] && constraints['isUrl']?.(),
    targetWeeks: isBounded ? undefined : problems['cycle.bounds_exclude_target'],
  };
  const isClosed = found?.meetings.some(({ blocks }) => blocks.some(({ isHard }) => isHard)) ?? true;
  const canConfirm =
    isBounded &&
    !isClosed &&
    found?.stuck === null &&
    !proposal.isFetching &&
    Object.keys(failed).length === 0 &&
    errors.endTime === undefined;

  const handleRhythm = ({ meetings: count, ...change }: Partial<Rhythm>) => {
    const day = change.startOn === undefined ? {} : { weekday: isoWeekday(change.startOn) };
    setRhythm((before) => ({ ...before, ...day, ...change }));
    // Another start or day makes another year; another hour does not.
    if (change.startOn !== undefined || change.weekday !== undefined) setKept([]);
    if (count === undefined) return;
    setWanted(count);
    setKept((before) => before.slice(0, count));
  };
  const handlePick = (number: number, on: string) => {
    const before = (found?.meetings ?? []).slice(0, number - 1).map((meeting) => meeting.on);
    setKept([...before, on]);
  };

  return (
    <>
      <Section title={t.rhythm} lead={t.rhythmLead}>
        <RhythmFields rhythm={rhythm} institutions={institutions} onChange={handleRhythm} errors={errors} />
      </Section>
      <Section title={t.proposal} lead={t.started}>
        <ProblemNote error={proposal.error} />
        {found === undefined && proposal.error === null && isBounded && <PageSkeleton />}
        {found && (
          <Stack gap="lg" aria-busy={proposal.isFetching} style={{ opacity: proposal.isFetching ? 0.7 : 1 }}>
            {found.meanWeeks !== null && (
              <Text size="lg" ff="var(--lk-serif)" role="status">
                {t.mean(found.meanWeeks, rhythm.targetWeeks)} {t.deviation(found.deviationDays)}
              </Text>
            )}
            <UnknownDays calendars={props.calendars} />
            {gone > 0 && <Text role="status">{t.gone(gone, planned.length)}</Text>}
            <YearRibbon
              calendars={props.calendars}
              stops={found.meetings.map(({ number, on, blocks }) => ({
                key: String(number),
                number,
                label: t.number(number),
                on,
                isMovable: true,
                isBlocked: blocks.some(({ isHard }) => isHard),
              }))}
              onMove={({ number }, on) => handlePick(number, on)}
            />
            <ProposedDates
              plan={found}
              titles={Object.fromEntries(
                found.meetings.map(({ number }) => [number, titles[number] ?? nameOf(number)]),
              )}
              onTitle={(number, title) => setTitles((before) => ({ ...before, [number]: title }))}
              onPick={handlePick}
              onRelease={(number) => setKept((before) => before.slice(0, number - 1))}
            />
            {found.stuck && (
              <Alert
                color="red"
                variant="light"
                role="alert"
                styles={{ message: { color: 'var(--mantine-color-text)' } }}
              >
                <Stack gap="xs">
                  {t.stuck(found.stuck.number, dates.day(found.stuck.from), dates.day(found.stuck.to))}
                  {found.stuck.skipped.map((week) => (
                    <SkippedWeek key={week.on} week={week} />
                  ))}
                </Stack>
              </Alert>
            )}
            <Group>
              <Button size="md" disabled={!canConfirm} onClick={() => setConfirming(true)}>
                {t.confirm}
              </Button>
            </Group>
            <StrictSeries dates={found.strict} targetWeeks={rhythm.targetWeeks} />
          </Stack>
        )}
      </Section>
      <ConfirmDialog
        opened={isConfirming}
        title={t.confirmTitle}
        body={t.confirmBody(planned.length)}
        confirm={t.confirm}
        onConfirm={() => plan.mutateAsync(form)}
        onClose={() => setConfirming(false)}
      />
    </>
  );
}
