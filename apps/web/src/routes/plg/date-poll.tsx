import type { DateOptionDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { sayBlocks } from '../../features/cycles/components/block-words.ts';
import { datePollQuery, useAnswerDate, useWithdrawDatePoll } from '../../features/date-polls/api.ts';
import { AddDateForm } from '../../features/date-polls/components/add-date-form.tsx';
import { DateAnswers } from '../../features/date-polls/components/date-answers.tsx';
import { DateStandings } from '../../features/date-polls/components/date-standings.tsx';
import { RevokeLink } from '../../features/date-polls/components/revoke-link.tsx';
import { SavedLine } from '../../features/date-polls/components/saved-line.tsx';
import { SettleDialog } from '../../features/date-polls/components/settle-dialog.tsx';
import { WhyFirst } from '../../features/date-polls/components/why-first.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Section } from '../../ui/section.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

/** One poll: what I can make, and how the dates stand for the whole group. */
export function Component() {
  const { pollId = '' } = useParams();
  const t = useText('date-polls');
  const { blocks } = useText('cycles');
  const dates = useDates();
  const { data: poll } = useSuspenseQuery(datePollQuery(pollId));
  const answer = useAnswerDate(pollId);
  const withdraw = useWithdrawDatePoll(pollId);
  const [chosen, setChosen] = useState<DateOptionDto | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const settled = poll.options.find(({ id }) => id === poll.settledOptionId);
  const say = (list: Parameters<typeof sayBlocks>[1]) => sayBlocks(blocks, list);
  const isOpen = poll.state === 'open';
  return (
    <>
      <PageHeader
        title={poll.title}
        tab={`${poll.title} · ${t.title}`}
        above={
          <Group gap="sm">
            <Text c="dimmed">{t.title}</Text>
            <StatusChip tone={isOpen ? 'active' : settled ? 'done' : 'neutral'}>
              {t.state[poll.state]}
            </StatusChip>
          </Group>
        }
        lead={
          <>
            {t.rule(poll.programmes, poll.facilitatorName)}
            {isOpen && poll.answerBy !== null && ` ${t.answerBy(dates.day(poll.answerBy))}`}
          </>
        }
        actions={
          poll.can.settle && (
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              {t.withdraw}
            </Button>
          )
        }
      />
      {settled && (
        <Section
          title={t.chosen(dates.longDay(settled.startsAt), dates.span(settled.startsAt, settled.endsAt))}
        >
          <Group>
            <ButtonLink to={`/plg/${poll.plgId}/bijeenkomsten/${poll.meetingId}`}>{t.toMeeting}</ButtonLink>
          </Group>
        </Section>
      )}
      {poll.can.answer && (
        <Section title={t.mine} lead={t.mineLead}>
          <DateAnswers
            options={poll.options}
            pending={answer.isPending ? answer.variables : null}
            disabled={false}
            sayBlocks={say}
            onAnswer={(optionId, value) => answer.mutate({ optionId, answer: value })}
          />
          <ProblemNote error={answer.error} />
          <SavedLine
            isPending={answer.isPending}
            answered={poll.options.filter(({ mine }) => mine !== null).length}
            of={poll.options.length}
          />
        </Section>
      )}
      <Section
        title={t.standing}
        lead={
          <span role="status">
            {poll.answered === poll.asked ? t.list.everyone : t.list.answered(poll.answered, poll.asked)}
          </span>
        }
      >
        {isOpen && <WhyFirst poll={poll} />}
        <DateStandings poll={poll} sayBlocks={say} onChoose={setChosen} />
      </Section>
      {poll.can.settle && <AddDateForm pollId={pollId} options={poll.options} />}
      {poll.can.answer && <RevokeLink pollId={pollId} />}
      <SettleDialog poll={poll} option={chosen} onClose={() => setChosen(null)} />
      <ConfirmDialog
        opened={isWithdrawing}
        title={t.withdrawTitle}
        body={t.withdrawBody}
        confirm={t.withdraw}
        tone="danger"
        onConfirm={() => withdraw.mutateAsync()}
        onClose={() => setWithdrawing(false)}
      />
    </>
  );
}
