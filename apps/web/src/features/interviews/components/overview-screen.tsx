import { Alert, Button, Stack, Text } from '@mantine/core';
import { askedOf, isSaid } from '@leerkring/shared';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { isSkipped, missingQuestions } from '../device/model.ts';
import { ClosedWords } from './closed-words.tsx';
import { NameCheck } from './name-check.tsx';
import { Refusal } from './refusal.tsx';
import { TalkFrame } from './talk-frame.tsx';
import classes from './talk.module.css';
import { type Conversation, useKeeper } from './use-keeper.ts';
import { WithdrawTalk } from './withdraw-talk.tsx';

/** Everything that was said, once more, before it is handed in. */
export function OverviewScreen(props: { conversation: Conversation; sound?: ReactNode }) {
  const { interview, answers } = props.conversation;
  const t = useText('interviews');
  const { store } = useKeeper();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const [isFull, setFull] = useState(false);
  const missing = missingQuestions(interview.guide, answers);
  const asked = askedOf(interview.guide.questions, (id) => answers.get(id));
  // What was answered before another answer hid its question stays, and comes back with it.
  const hidden = interview.guide.questions.filter(
    (question) => !asked.includes(question) && isSaid(answers.get(question.id)),
  ).length;
  const at = (place: number) => `/gesprekken/${interview.id}/vraag/${place}`;

  const handleSubmit = async () => {
    setAsked(true);
    if (missing.length > 0) return;
    try {
      await store.askSubmit(interview.id, new Date().toISOString());
    } catch {
      return setFull(true);
    }
    await navigate(`/gesprekken/${interview.id}/klaar`, { replace: true });
  };

  return (
    <TalkFrame
      where={`${interview.hostProgrammeName} · ${t.audience[interview.audience]}`}
      back={{ to: at(interview.place), label: t.overview.reopen }}
      interviewId={interview.id}
      foot={
        <Button size="lg" fullWidth onClick={handleSubmit}>
          {t.overview.submit}
        </Button>
      }
    >
      {props.sound}
      <PageHeader title={t.overview.title} lead={t.overview.lead} />
      <Stack gap="md">
        <Refusal interview={interview} />
        {isFull && (
          <Alert color="red" variant="light" role="alert">
            {t.talk.full}
          </Alert>
        )}
        <div role="status">
          {missing.length > 0 && (
            <Alert color={isAsked ? 'red' : 'yellow'} variant="light">
              {t.overview.missing(missing.length)}
            </Alert>
          )}
        </div>
        <div>
          {asked.map((question, index) => {
            const answer = answers.get(question.id);
            return (
              <section key={question.id} className={classes['summary']}>
                <Text fw={560} component="h2" fz="md" m={0}>
                  {index + 1}. {question.text}
                </Text>
                {isSkipped(answer) ? (
                  <Text c="dimmed">{t.talk.skipped(answer?.skipReason ?? '')}</Text>
                ) : isSaid(answer) ? (
                  <>
                    {answer && <ClosedWords form={question} answer={answer} />}
                    <Text className={classes['said'] ?? ''}>{answer?.text}</Text>
                    {answer?.isSensitive === true && (
                      <div>
                        <StatusChip tone="waiting">{t.answers.sensitive}</StatusChip>
                      </div>
                    )}
                    {answer?.isQuote === true && (
                      <div>
                        <StatusChip tone="active">{t.answers.literal}</StatusChip>
                      </div>
                    )}
                  </>
                ) : (
                  <Text c={question.isOptional ? 'dimmed' : 'var(--mantine-color-error)'}>
                    {t.overview.noAnswer}
                  </Text>
                )}
                <div>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    mx={-10}
                    mih={32}
                    component={Link}
                    to={at(interview.guide.questions.indexOf(question) + 1)}
                  >
                    {t.overview.edit(index + 1)}
                  </Button>
                </div>
              </section>
            );
          })}
        </div>
        <NameCheck interviewId={interview.id} answers={answers} questions={asked} />
        {hidden > 0 && <Text c="dimmed">{t.overview.hidden(hidden)}</Text>}
        <WithdrawTalk interviewId={interview.id} />
      </Stack>
    </TalkFrame>
  );
}
