import {
  ChangeQuestionDto,
  type LeadingQuestionDto,
  type ProtocolQuestionDto,
  questionKinds,
} from '@leerkring/shared';
import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { Problem } from '../../../lib/http.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useChangeQuestion } from '../api.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Everything of one question. What someone else saved in the meantime is shown before it is replaced. */
export function QuestionForm(props: {
  question: ProtocolQuestionDto;
  leadingQuestions: LeadingQuestionDto[];
  onDone: () => void;
}) {
  const t = useText('protocols');
  const common = useText('app');
  const { question } = props;
  const change = useChangeQuestion(question.id);
  const [isBehind, setBehind] = useState(false);
  const [options, setOptions] = useState(question.options.join('\n'));
  const [probes, setProbes] = useState(question.probes.join('\n'));
  const { leadingQuestionId, text, explanation, kind, scaleMax, scaleLow, scaleHigh, isOptional } = question;
  const form = useForm(
    ChangeQuestionDto,
    {
      leadingQuestionId,
      text,
      explanation,
      kind,
      scaleMax,
      scaleLow,
      scaleHigh,
      isOptional,
      options: question.options,
      probes: question.probes,
      revision: question.revision,
    },
    async (input) => {
      try {
        await change.mutateAsync(isBehind ? { ...input, revision: question.revision } : input);
      } catch (error) {
        if (error instanceof Problem && error.code === 'protocol.question_changed') setBehind(true);
        throw error;
      }
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Textarea label={t.edit.text} autosize minRows={3} data-autofocus {...form.field('text')} />
        <Select
          label={t.edit.leadingQuestion}
          data={props.leadingQuestions.map((it) => ({
            value: it.id,
            label: `${t.lv(it.position)}: ${it.text}`,
          }))}
          allowDeselect={false}
          {...form.field('leadingQuestionId')}
        />
        <Textarea
          label={`${t.edit.explanation} (${common.optional})`}
          description={t.edit.explanationHint}
          autosize
          minRows={2}
          {...form.field('explanation')}
        />
        <Stack gap={4}>
          <Text size="sm" fw={500} id="question-kind">
            {t.edit.kind}
          </Text>
          <SegmentedControl
            aria-labelledby="question-kind"
            data={questionKinds.map((it) => ({ value: it, label: t.kinds[it] }))}
            value={form.values.kind ?? 'open'}
            onChange={(next) => {
              form.set('kind', next as (typeof questionKinds)[number]);
              if (next === 'scale') form.set('scaleMax', form.values.scaleMax ?? 5);
            }}
          />
        </Stack>
        {form.values.kind === 'scale' && (
          <Group grow align="flex-end">
            <TextInput label={t.edit.scaleLow} {...form.field('scaleLow')} />
            <NumberInput label={t.edit.scaleMax} min={2} max={10} {...form.field('scaleMax')} />
            <TextInput label={t.edit.scaleHigh} {...form.field('scaleHigh')} />
          </Group>
        )}
        {form.values.kind === 'choice' && (
          <Textarea
            label={t.edit.options}
            description={t.edit.onePerLine}
            autosize
            minRows={3}
            value={options}
            error={form.errorAt('options')}
            onChange={(event) => {
              setOptions(event.currentTarget.value);
              form.set('options', lines(event.currentTarget.value));
            }}
          />
        )}
        <Textarea
          label={`${t.edit.probes} (${common.optional})`}
          description={t.edit.onePerLine}
          autosize
          minRows={2}
          value={probes}
          error={form.errorAt('probes')}
          onChange={(event) => {
            setProbes(event.currentTarget.value);
            form.set('probes', lines(event.currentTarget.value));
          }}
        />
        <Checkbox label={t.edit.optional} {...form.tick('isOptional')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        {isBehind && <Text>{t.edit.now(question.text)}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
