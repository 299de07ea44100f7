import type { DatePollLinkDto, DayBlockDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAnswerDateByLink } from '../api.ts';
import { DateAnswers } from './date-answers.tsx';
import { SavedLine } from './saved-line.tsx';

/** The dates of one poll and the answers of one person, for whoever holds the link. */
export function DatePollByLink(props: {
  token: string;
  poll: DatePollLinkDto;
  sayBlocks: (blocks: DayBlockDto[]) => string;
}) {
  const t = useText('date-polls');
  const dates = useDates();
  const { poll } = props;
  const answer = useAnswerDateByLink(props.token);
  const chosen = poll.options.find(({ id }) => id === poll.settledOptionId);
  if (chosen) {
    return (
      <Text fz="lg">
        {t.chosen(dates.longDay(chosen.startsAt), dates.span(chosen.startsAt, chosen.endsAt))}
      </Text>
    );
  }
  if (poll.state === 'withdrawn') return <Text>{t.withdrawn}</Text>;
  return (
    <Stack gap="xl">
      <DateAnswers
        options={poll.options}
        pending={answer.isPending ? answer.variables : null}
        disabled={false}
        sayBlocks={props.sayBlocks}
        onAnswer={(optionId, value) => answer.mutate({ optionId, answer: value })}
      />
      <div>
        <ProblemNote error={answer.error} />
        <SavedLine
          isPending={answer.isPending}
          answered={poll.options.filter(({ mine }) => mine !== null).length}
          of={poll.options.length}
        />
      </div>
    </Stack>
  );
}
