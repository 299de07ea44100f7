import type { InstrumentAnswerDto, LinkedInstrumentDto } from '@leerkring/shared';
import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { withContent } from '../answer-content.ts';
import { useHandIn, useTakeBack } from '../api.ts';
import { useMissing } from '../use-missing.ts';
import { QuestionsToFill, type RenderClosed } from './questions-to-fill.tsx';

// Survives a reload and goes with the tab: a computer at school is used by others after this.
const draft = {
  read: (token: string): InstrumentAnswerDto[] => {
    try {
      return JSON.parse(
        sessionStorage.getItem(`leerkring.vragenlijst.${token}`) ?? '[]',
      ) as InstrumentAnswerDto[];
    } catch {
      return [];
    }
  },
  write: (token: string, answers: InstrumentAnswerDto[]) => {
    try {
      if (answers.length > 0)
        sessionStorage.setItem(`leerkring.vragenlijst.${token}`, JSON.stringify(answers));
      else sessionStorage.removeItem(`leerkring.vragenlijst.${token}`);
    } catch {
      // A browser that keeps nothing keeps it on this page alone.
    }
  },
};

/** For who has a link: what it is about, the questions, and what was handed in taken back. */
export function LinkedSurvey(props: {
  token: string;
  survey: LinkedInstrumentDto;
  renderClosed: RenderClosed;
}) {
  const words = useText('instruments');
  const t = words.linked;
  const { token, survey } = props;
  const handIn = useHandIn(token);
  const takeBack = useTakeBack(token);
  const { missing, look, clear } = useMissing();
  const [answers, setAnswers] = useState(() => draft.read(token));
  const [agrees, setAgrees] = useState(false);
  const [isAsking, setAsking] = useState(false);

  const handleChange = (next: InstrumentAnswerDto[]) => {
    setAnswers(next);
    draft.write(token, next);
  };
  const handleHandIn = async () => {
    try {
      await handIn.mutateAsync({ answers, agrees: true });
      handleChange([]);
      clear();
      window.scrollTo({ top: 0 });
    } catch (error) {
      look(error);
    }
  };

  if (survey.isHandedIn)
    return (
      <>
        <PageHeader title={t.thanks} tab={survey.title} lead={t.thanksLead} />
        <Button variant="default" onClick={() => setAsking(true)}>
          {t.takeBack}
        </Button>
        <ConfirmDialog
          opened={isAsking}
          title={t.takeBackTitle}
          body={survey.state === 'open' ? t.takeBackBody : t.takeBackCounted}
          confirm={t.takeBack}
          tone="danger"
          onConfirm={() => takeBack.mutateAsync()}
          onClose={() => setAsking(false)}
        />
      </>
    );
  if (survey.state !== 'open') return <PageHeader title={t.closed} tab={survey.title} lead={t.closedLead} />;
  return (
    <Stack gap="xl">
      <PageHeader
        title={survey.title}
        above={
          <Text size="sm" c="dimmed">
            {survey.groupName}
          </Text>
        }
        lead={survey.intro}
      />
      <Text size="sm" c="dimmed">
        {t.privacy}
      </Text>
      <QuestionsToFill
        headingOrder={2}
        kind={survey.kind}
        questions={survey.questions}
        answers={answers}
        missing={missing}
        renderClosed={props.renderClosed}
        isHandingIn={handIn.isPending}
        onChange={(questionId, part) => handleChange(withContent(answers, questionId, part))}
      />
      <Checkbox
        label={t.agrees}
        checked={agrees}
        onChange={(event) => setAgrees(event.currentTarget.checked)}
      />
      <ProblemNote error={handIn.error} />
      <div>
        <Button disabled={!agrees} loading={handIn.isPending} onClick={() => void handleHandIn()}>
          {words.fill.handIn}
        </Button>
      </div>
    </Stack>
  );
}
