import type { ConsultationFormDto } from '@leerkring/shared';
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { Problem } from '../../../lib/http.ts';
import { newId } from '../../../lib/ids.ts';
import { useAskBeforeUnload } from '../../../lib/leave-page.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { type Door, useAdd, useAllowName, useHandInForm, useTakeFormBack } from '../api.ts';
import { FollowUpNote } from './follow-up-note.tsx';
import { FormQuestion } from './form-question.tsx';

/** What one organisation is asked, and what it says: each verdict and each addition is kept by itself. */
export function ConsultationForm({ door, form }: { door: Door; form: ConsultationFormDto }) {
  const t = useText('consultations').form;
  const dates = useDates();
  const add = useAdd(door);
  const name = useAllowName(door);
  const handIn = useHandInForm(door);
  const takeBack = useTakeFormBack(door);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  // What is typed and not yet added, with the id it will have: sending it twice adds it once.
  const [drafts, setDrafts] = useState<Record<string, { id: string; text: string }>>({});
  const latest = useRef(drafts);
  const hasDraft = Object.values(drafts).some(({ text }) => text.trim() !== '');
  useAskBeforeUnload(hasDraft);
  // Every choice is sent by its own question: nothing is called kept while one of them is on its way.
  const isUnderway = useIsMutating() > 0;
  const setDraft = (questionId: string, text: string | null) => {
    const { [questionId]: before, ...rest } = latest.current;
    latest.current = text === null ? rest : { ...rest, [questionId]: { id: before?.id ?? newId(), text } };
    setDrafts(latest.current);
  };
  const handleAdd = async (questionId: string) => {
    const draft = latest.current[questionId];
    if (!draft || draft.text.trim() === '') return;
    await add.mutateAsync({ ...draft, questionId });
    if (latest.current[questionId]?.text === draft.text) setDraft(questionId, null);
  };
  const handleHandIn = async () => {
    try {
      for (const questionId of Object.keys(latest.current)) await handleAdd(questionId);
      await handIn.mutateAsync();
      setMissing(new Set());
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'consultation.incomplete') return;
      const ids = Array.isArray(error.facts['questions']) ? error.facts['questions'].map(String) : [];
      setMissing(new Set(ids));
      document.getElementById(`vraag-${ids[0]}`)?.scrollIntoView({ block: 'start' });
    }
  };

  if (form.partyState === 'withdrawn') return <Text>{t.withdrawn}</Text>;
  const isOpen = form.state === 'open';
  const isHandedIn = form.partyState === 'handed_in';
  return (
    <Stack gap="xl" maw="var(--lk-text)">
      {isHandedIn && (
        <Alert color="green" variant="light" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
          <span role="status">{isOpen ? t.handedIn : t.handedInClosed}</span>
        </Alert>
      )}
      {!isOpen && !isHandedIn && <Text>{t.closed}</Text>}
      {isOpen && form.dueOn !== null && (
        <Text size="sm" c="dimmed">
          {t.due(dates.longDay(form.dueOn))}
        </Text>
      )}
      {form.followUps
        .filter(({ questionId }) => questionId === null)
        .map(({ id, text }) => (
          <FollowUpNote key={id} text={text} />
        ))}
      <Stack component="ol" gap="2.5rem" p={0} m={0} style={{ listStyle: 'none' }}>
        {form.questions.map((question, at) => (
          <FormQuestion
            key={question.id}
            door={door}
            form={form}
            question={question}
            at={at}
            isMissing={missing.has(question.id)}
            draft={drafts[question.id]?.text ?? ''}
            onDraft={(text) => setDraft(question.id, text)}
            onAdd={() => handleAdd(question.id)}
            isAdding={add.isPending && add.variables.questionId === question.id}
          />
        ))}
      </Stack>
      {isOpen && (
        <>
          <Checkbox
            label={t.mayBeNamed}
            description={t.mayBeNamedHint}
            checked={name.isPending ? name.variables : form.mayBeNamed}
            onChange={(event) => name.mutate(event.currentTarget.checked)}
          />
          <ProblemNote error={add.error ?? name.error ?? handIn.error} />
          <Group>
            {!isHandedIn && (
              <Button loading={handIn.isPending} onClick={() => void handleHandIn()}>
                {t.handIn}
              </Button>
            )}
            <Text size="sm" c="dimmed" role="status">
              {hasDraft ? t.notAdded : isUnderway ? t.saving : t.kept}
            </Text>
          </Group>
        </>
      )}
      {'token' in door && (isHandedIn || isOpen) && (
        <div>
          <Button variant="subtle" onClick={() => setAsking(true)}>
            {t.takeBack}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t.takeBackTitle}
        body={isOpen ? t.takeBackBody : t.takeBackCounted}
        confirm={t.takeBack}
        tone="danger"
        onConfirm={() => takeBack.mutateAsync()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
