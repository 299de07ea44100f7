import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { isSaid } from '@leerkring/shared';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { DeviceInterview, DeviceRevision } from '../device/model.ts';
import { emptyAnswer } from '../device/model.ts';
import { AnswerField, useAnswer } from './answer-field.tsx';
import { SkipForm } from './skip-form.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { useKeeper } from './use-keeper.ts';

/** One question, large, with the next one under the thumb. Rendered anew per question. */
export function QuestionScreen(props: {
  interview: DeviceInterview;
  /** From 1. */
  place: number;
  answer: DeviceRevision | undefined;
}) {
  const { interview, place } = props;
  const t = useText('interviews');
  const { store } = useKeeper();
  const navigate = useNavigate();
  const [isSkipping, setSkipping] = useState(false);
  const { questions } = interview.guide;
  const question = questions[place - 1] ?? questions[0];
  const answer = useAnswer(interview.id, question?.id ?? '', props.answer);
  const at = (to: number) => `/gesprekken/${interview.id}/vraag/${to}`;
  const overview = `/gesprekken/${interview.id}/overzicht`;
  const isLast = place >= questions.length;

  useEffect(() => {
    void store.goTo(interview.id, place);
  }, [store, interview.id, place]);

  if (!question) return null;
  const { content, change, isFull } = answer;

  const handleSkip = (skipReason: string) => {
    change({ ...emptyAnswer, skipReason });
    setSkipping(false);
    void navigate(isLast ? overview : at(place + 1));
  };

  return (
    <TalkFrame
      where={`${interview.hostProgrammeName} · ${t.audience[interview.audience]}`}
      back={{ to: '/gesprekken', label: t.mine.title }}
      interviewId={interview.id}
      foot={
        <>
          <Button
            size="lg"
            variant="default"
            style={{ flex: 1 }}
            component={Link}
            to={place > 1 ? at(place - 1) : '/gesprekken'}
          >
            {t.talk.previous}
          </Button>
          <Button size="lg" style={{ flex: 2 }} component={Link} to={isLast ? overview : at(place + 1)}>
            {isLast ? t.talk.toOverview : t.talk.next}
          </Button>
        </>
      }
    >
      <PageHeader
        title={question.text}
        tab={t.talk.question(place, questions.length)}
        above={
          <Stack gap={6}>
            <Text size="sm" c="dimmed">
              {t.talk.question(place, questions.length)}
              {question.isOptional && ` · ${t.talk.optional}`}
            </Text>
            <Progress value={(place / questions.length) * 100} size="xs" aria-hidden />
          </Stack>
        }
        lead={question.explanation === '' ? undefined : question.explanation}
      />
      {content.skipReason !== null ? (
        <Stack align="flex-start">
          <Text>{t.talk.skipped(content.skipReason)}</Text>
          <Button variant="light" size="md" onClick={() => change({ skipReason: null })}>
            {t.talk.unskip}
          </Button>
        </Stack>
      ) : (
        <AnswerField question={question} content={content} isFull={isFull} onChange={change} />
      )}
      <Group justify="space-between" mt="2rem" gap="sm">
        {content.skipReason === null && !isSaid(content) && (
          <Button variant="subtle" onClick={() => setSkipping(true)}>
            {t.talk.skip}
          </Button>
        )}
        <Button variant="subtle" component={Link} to={overview}>
          {t.talk.list}
        </Button>
      </Group>
      <SkipForm opened={isSkipping} onClose={() => setSkipping(false)} onSkip={handleSkip} />
    </TalkFrame>
  );
}
