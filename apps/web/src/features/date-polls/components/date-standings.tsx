import type { DateOptionDto, DatePollDto, DayBlockDto } from '@leerkring/shared';
import { DateStanding } from './date-standing.tsx';
import classes from './date-standing.module.css';

/** The dates in the order of the rule, best first. */
export function DateStandings(props: {
  poll: DatePollDto;
  sayBlocks: (blocks: DayBlockDto[]) => string;
  onChoose: (option: DateOptionDto) => void;
}) {
  return (
    <ol className={classes['list']}>
      {props.poll.options.map((option) => (
        <DateStanding key={option.id} {...props} option={option} />
      ))}
    </ol>
  );
}
