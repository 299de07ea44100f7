import type { CyclePlanDto, PlannedMeetingDto, SkippedWeekDto } from '@leerkring/shared';
import { ActionIcon, Group, Stack, Text, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPinnedOff } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { sayBlocks } from './block-words.ts';
import classes from './proposed-dates.module.css';
import { SkippedWeek } from './skipped-week.tsx';

const shifted = (on: string, weeks: number) => dayjs(on).add(weeks, 'week').format('YYYY-MM-DD');

interface ProposedDatesProps {
  plan: CyclePlanDto;
  titles: Record<number, string>;
  onTitle: (number: number, title: string) => void;
  /** Puts meeting `number` on this day; what comes after it is solved again. */
  onPick: (number: number, on: string) => void;
  /** Gives the meeting, and all after it, back to the proposal. */
  onRelease: (number: number) => void;
}

/** The proposed year from top to bottom: every date, the weeks between, and each week that was passed over and why. */
export function ProposedDates(props: ProposedDatesProps) {
  const { plan } = props;
  return (
    <ol className={classes['line']}>
      {plan.meetings.map((meeting) => (
        <li key={meeting.number}>
          <Between
            meeting={meeting}
            skipped={plan.skipped.filter(({ number }) => number === meeting.number)}
            onPick={props.onPick}
          />
          <ProposedMeeting {...props} meeting={meeting} />
        </li>
      ))}
    </ol>
  );
}

function Between(props: {
  meeting: PlannedMeetingDto;
  skipped: SkippedWeekDto[];
  onPick: ProposedDatesProps['onPick'];
}) {
  const { plan: t } = useText('cycles');
  const { gapDays, isWithinBounds } = props.meeting;
  if (gapDays === null && props.skipped.length === 0) return null;
  const weeks = Math.round(((gapDays ?? 0) / 7) * 10) / 10;
  return (
    <div className={classes['between']}>
      {gapDays !== null && (
        <Text size="sm" c={isWithinBounds ? 'dimmed' : 'var(--mantine-color-error)'}>
          {isWithinBounds ? t.gap(weeks) : t.outOfBounds(weeks)}
        </Text>
      )}
      {props.skipped.map((week) => (
        <SkippedWeek key={week.on} week={week} onPick={props.onPick} />
      ))}
    </div>
  );
}

function ProposedMeeting(props: ProposedDatesProps & { meeting: PlannedMeetingDto }) {
  const words = useText('cycles');
  const t = words.plan;
  const dates = useDates();
  const { meeting, onPick } = props;
  const { number, on } = meeting;
  const hard = meeting.blocks.filter((block) => block.isHard);
  const soft = meeting.blocks.filter((block) => !block.isHard);
  return (
    <Group gap="md" align="flex-start" className={classes['meeting'] ?? ''}>
      <Text className={classes['number'] ?? ''} aria-hidden>
        {number}
      </Text>
      <Stack gap={4} className={classes['when'] ?? ''}>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            aria-label={t.earlier(number)}
            onClick={() => onPick(number, shifted(on, -1))}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <DayInput
            label={<VisuallyHidden>{t.dateOf(number)}</VisuallyHidden>}
            styles={{ label: { position: 'absolute' } }}
            value={on}
            error={hard.length > 0}
            style={{ flex: 1 }}
            onChange={(next) => next !== null && onPick(number, next)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            aria-label={t.later(number)}
            onClick={() => onPick(number, shifted(on, 1))}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </Group>
        {hard.length > 0 && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t.closedChoice} {sayBlocks(words.blocks, hard)}.
          </Text>
        )}
        {soft.length > 0 && (
          <Text size="sm" c="dimmed">
            {sayBlocks(words.blocks, soft)}
          </Text>
        )}
      </Stack>
      <Stack gap={4} style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <TextInput
          aria-label={t.titleOf(number)}
          value={props.titles[number] ?? t.number(number)}
          maxLength={200}
          onChange={(event) => props.onTitle(number, event.currentTarget.value)}
        />
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {dates.longDay(on)} · {words.week(dates.week(on))}
          </Text>
          {meeting.isKept && number > 1 && (
            <Group gap={2}>
              <StatusChip tone="active">{t.byHand}</StatusChip>
              <Tooltip label={t.release(number)}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t.release(number)}
                  onClick={() => props.onRelease(number)}
                >
                  <IconPinnedOff size={16} />
                </ActionIcon>
              </Tooltip>
            </Group>
          )}
        </Group>
      </Stack>
    </Group>
  );
}
