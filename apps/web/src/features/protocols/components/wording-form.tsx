import { AddWordingDto, type ProtocolAudience, type ProtocolQuestionDto } from '@leerkring/shared';
import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useTieQuestion, useWordQuestion } from '../api.ts';

/** One question in words for another audience: newly written, or one that was there already. */
export function WordingForm(props: {
  question: ProtocolQuestionDto;
  audience: ProtocolAudience;
  /** What stands there for that audience and has no wording for this one yet. */
  candidates: ProtocolQuestionDto[];
  onDone: () => void;
}) {
  const { word: t } = useText('protocols');
  const [isFresh, setFresh] = useState(true);
  return (
    <Stack gap="md">
      <Text>{t.body}</Text>
      <SegmentedControl
        aria-label={t.title(props.audience)}
        data={[
          { value: 'fresh', label: t.fresh },
          { value: 'existing', label: t.existing },
        ]}
        value={isFresh ? 'fresh' : 'existing'}
        onChange={(next) => setFresh(next === 'fresh')}
      />
      {isFresh ? <Fresh {...props} /> : <Existing {...props} />}
    </Stack>
  );
}

function Fresh(props: { question: ProtocolQuestionDto; audience: ProtocolAudience; onDone: () => void }) {
  const { word: t } = useText('protocols');
  const { question, audience } = props;
  const word = useWordQuestion(question.id);
  const form = useForm(AddWordingDto, { audience, text: question.text }, async (input) => {
    await word.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Textarea label={t.text(audience)} autosize minRows={3} data-autofocus {...form.field('text')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Existing(props: {
  question: ProtocolQuestionDto;
  audience: ProtocolAudience;
  candidates: ProtocolQuestionDto[];
  onDone: () => void;
}) {
  const { word: t } = useText('protocols');
  const { audience, candidates } = props;
  const tie = useTieQuestion();
  const [id, setId] = useState<string | null>(null);
  if (candidates.length === 0) return <Text>{t.none}</Text>;
  return (
    <Stack gap="md">
      <Select
        label={t.which}
        description={t.takesOver(audience)}
        data={candidates.map((one) => ({ value: one.id, label: one.text }))}
        value={id}
        onChange={setId}
        searchable={candidates.length > 8}
      />
      <ProblemNote error={tie.error} />
      <Group justify="flex-end">
        <Button
          disabled={id === null}
          loading={tie.isPending}
          onClick={() =>
            id !== null && tie.mutate({ id, withId: props.question.id }, { onSuccess: props.onDone })
          }
        >
          {t.submit}
        </Button>
      </Group>
    </Stack>
  );
}
