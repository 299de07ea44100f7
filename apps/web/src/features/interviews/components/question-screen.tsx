import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { askedOf, isSaid, type TaskGuideDto, type TaskQuestionDto } from '@leerkring/shared';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { DeviceInterview, DeviceRevision } from '../device/model.ts';
import { type AnswerContent, emptyAnswer } from '../device/model.ts';
import { AnswerField, useAnswer } from './answer-field.tsx';
import { SkipForm } from './skip-form.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { useKeeper } from './use-keeper.ts';

/** One question, large, with the next one under the thumb. Rendered anew per question. */
export function QuestionScreen(props: {
  interview: DeviceInterview;
  /** Among all questions of the guide, also those that are not asked now; from 1. */
  place: number;
  answers: ReadonlyMap<string, DeviceRevision>;
  /** Above the question: the microphone beside the words. */
  sound?: ReactNode;
}) {
  const { interview, place } = props;
  const t = useText('interviews');
  const { along } = useText('tandems');
  const { store } = useKeeper();
  const navigate = useNavigate();
  const [isSkipping, setSkipping] = useState(false);
  const { questions } = interview.guide;
  const question = questions[place - 1] ?? questions[0];
  const answer = useAnswer(interview.id, question?.id ?? '', props.answers.get(question?.id ?? ''));
  const at = (to: number) => `/gesprekken/${interview.id}/vraag/${to}`;
  const overview = `/gesprekken/${interview.id}/overzicht`;

  useEffect(() => {
    void store.goTo(interview.id, place);
  }, [store, interview.id, place]);

  if (!question) return null;
  const { content, change, isFull } = answer;
  const asked = askedWith(interview.guide, props.answers, question.id, content);
  const placeOf = (it: TaskQuestionDto) => questions.indexOf(it) + 1;
  const before = asked.findLast((it) => placeOf(it) < place);
  const nextTo = (among: TaskQuestionDto[]) => {
    const after = among.find((it) => placeOf(it) > place);
    return after ? at(placeOf(after)) : overview;
  };
  const next = nextTo(asked);
  const isLast = next === overview;
  const number = asked.filter((it) => placeOf(it) <= place).length;

  const handleSkip = (skipReason: string) => {
    const skipped = { ...emptyAnswer, skipReason };
    change(skipped);
    setSkipping(false);
    void navigate(nextTo(askedWith(interview.guide, props.answers, question.id, skipped)));
  };

  return (
    <TalkFrame
      where={[
        interview.hostProgrammeName,
        t.audience[interview.audience],
        interview.tandem && along.short(interview.tandem.number),
      ]
        .filter(Boolean)
        .join(' · ')}
      back={{ to: '/gesprekken', label: t.mine.title }}
      interviewId={interview.id}
      foot={
        <>
          <Button
            size="lg"
            px="sm"
            variant="default"
            style={{ flex: 1 }}
            component={Link}
            to={before ? at(placeOf(before)) : '/gesprekken'}
          >
            {t.talk.previous}
          </Button>
          <Button size="lg" px="sm" style={{ flex: 2 }} component={Link} to={next}>
            {isLast ? t.talk.toOverview : t.talk.next}
          </Button>
        </>
      }
    >
      {props.sound}
      <PageHeader
        title={question.text}
        tab={t.talk.question(number, asked.length)}
        above={
          <Stack gap={6}>
            <Text size="sm" c="dimmed">
              {t.talk.question(number, asked.length)}
              {question.isOptional && ` · ${t.talk.optional}`}
            </Text>
            <Progress value={(number / Math.max(1, asked.length)) * 100} size="xs" aria-hidden />
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

/** What is asked with this answer as it stands on screen, which the device may still be writing down. */
function askedWith(
  guide: TaskGuideDto,
  answers: ReadonlyMap<string, AnswerContent>,
  questionId: string,
  content: AnswerContent,
): TaskQuestionDto[] {
  return askedOf(guide.questions, (id) => (id === questionId ? content : answers.get(id)));
}
