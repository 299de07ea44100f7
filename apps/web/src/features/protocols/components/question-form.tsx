import {
  type AskConditionDto,
  ChangeQuestionDto,
  type LeadingQuestionDto,
  type ProtocolQuestionDto,
} from '@leerkring/shared';
import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useChangeQuestion } from '../api.ts';
import { AnswerFormFields } from './answer-form-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { linesOf } from '../lines.ts';

/** Everything of one question. */
export function QuestionForm(props: {
  question: ProtocolQuestionDto;
  all: ProtocolQuestionDto[];
  leadingQuestions: LeadingQuestionDto[];
  onDone: () => void;
}) {
  const t = useText('protocols');
  const common = useText('app');
  const { question } = props;
  const change = useChangeQuestion(question.id);
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
      rows: question.rows,
      unit: question.unit,
      numberMin: question.numberMin,
      numberMax: question.numberMax,
      probes: question.probes,
      condition: question.condition,
      revision: question.revision,
    },
    async (input) => {
      await change.mutateAsync(input);
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
        <AnswerFormFields form={form} question={question} />
        <Textarea
          label={`${t.edit.probes} (${common.optional})`}
          description={t.edit.onePerLine}
          autosize
          minRows={2}
          value={probes}
          error={form.errorAt('probes')}
          onChange={(event) => {
            setProbes(event.currentTarget.value);
            form.set('probes', linesOf(event.currentTarget.value));
          }}
        />
        <ConditionFields
          condition={form.values.condition ? (form.values.condition as AskConditionDto) : null}
          error={form.errorAt('condition')}
          earlier={props.all.filter(
            (one) =>
              one.audience === question.audience &&
              one.isChosen &&
              one.id !== question.id &&
              (!question.isChosen || one.position < question.position),
          )}
          onChange={(next) => form.set('condition', next)}
        />
        <Checkbox label={t.edit.optional} {...form.tick('isOptional')} />
        <FormRefusal>{form.refusal}</FormRefusal>
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
