import {
  type DateAnswerValue,
  dateAnswers,
  type DayBlockDto,
  type LinkedDateOptionDto,
} from '@leerkring/shared';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import classes from './date-answers.module.css';

/** A pressed answer that the server has not confirmed yet. */
export interface Pending {
  optionId: string;
  answer: DateAnswerValue;
}

interface DateAnswersProps {
  options: LinkedDateOptionDto[];
  pending: Pending | null;
  disabled: boolean;
  /** Puts into words why a day is not free. */
  sayBlocks: (blocks: DayBlockDto[]) => string;
  onAnswer: (optionId: string, answer: DateAnswerValue) => void;
}

/** What I say about each date, in order of time, so that nothing moves under a finger. */
export function DateAnswers(props: DateAnswersProps) {
  const options = props.options.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  return (
    <ul className={classes['list']}>
      {options.map((option) => (
        <DateRow key={option.id} {...props} option={option} />
      ))}
    </ul>
  );
}

function DateRow(props: DateAnswersProps & { option: LinkedDateOptionDto }) {
  const t = useText('date-polls');
  const dates = useDates();
  const { option, pending } = props;
  const { startsAt, endsAt, blocks, conflicts } = option;
  const day = dates.longDay(startsAt);
  const value = pending?.optionId === option.id ? pending.answer : option.mine;
  return (
    <li className={classes['row']}>
      <Stack gap={2} className={classes['when'] ?? ''}>
        <Text fw={560}>{day}</Text>
        <Text c="dimmed" size="sm">
          {dates.span(startsAt, endsAt)} · {t.week(dates.week(startsAt))}
        </Text>
        {blocks.length > 0 && (
          <Text size="sm" c={blocks.some(({ isHard }) => isHard) ? 'var(--mantine-color-error)' : 'dimmed'}>
            {props.sayBlocks(blocks)}
          </Text>
        )}
        {conflicts.map((conflict) => (
          <Text key={conflict.startsAt + conflict.endsAt} size="sm" c="dimmed">
            {t.conflict(conflict.title, dates.span(conflict.startsAt, conflict.endsAt))}
          </Text>
        ))}
      </Stack>
      <div className={classes['choice']}>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t.answerTo(day)}
          disabled={props.disabled}
          value={value ?? ''}
          onChange={(next) => props.onAnswer(option.id, next as DateAnswerValue)}
          data={dateAnswers.map((it) => ({ value: it, label: t.choose[it] }))}
        />
      </div>
    </li>
  );
}
