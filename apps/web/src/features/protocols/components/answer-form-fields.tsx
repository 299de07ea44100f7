import {
  type ChangeQuestionDto,
  hasOptions,
  hasRows,
  type ProtocolQuestionDto,
  type QuestionKind,
  questionKinds,
} from '@leerkring/shared';
import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import type { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { LinesField } from './lines-field.tsx';

/** How a question is answered: the kind, and what that kind asks for. */
export function AnswerFormFields(props: {
  form: ReturnType<typeof useForm<ChangeQuestionDto>>;
  question: ProtocolQuestionDto;
}) {
  const t = useText('protocols');
  const { form, question } = props;
  const kind = form.values.kind ?? 'open';
  const optionsLabel = { ranking: t.edit.inOrder, matrix: t.edit.columns }[kind as string] ?? t.edit.options;
  const handleKind = (next: string | null) => {
    if (next === null) return;
    form.set('kind', next as QuestionKind);
    if (next === 'scale') form.set('scaleMax', form.values.scaleMax ?? 5);
  };
  return (
    <>
      <Select
        label={t.edit.kind}
        data={questionKinds.map((it) => ({ value: it, label: t.kinds[it] }))}
        value={kind}
        onChange={handleKind}
        allowDeselect={false}
      />
      {question.wordings.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.edit.alike(question.wordings.map(({ audience }) => t.audience[audience]).join(', '))}
        </Text>
      )}
      {kind === 'scale' && (
        <Group grow align="flex-end">
          <TextInput label={t.edit.scaleLow} {...form.field('scaleLow')} />
          <NumberInput label={t.edit.scaleMax} min={2} max={10} {...form.field('scaleMax')} />
          <TextInput label={t.edit.scaleHigh} {...form.field('scaleHigh')} />
        </Group>
      )}
      {kind === 'number' && (
        <>
          <TextInput label={t.edit.unit} description={t.edit.unitHint} {...form.field('unit')} />
          <Group grow align="flex-start">
            <NumberInput label={t.edit.numberMin} decimalSeparator="," {...form.number('numberMin')} />
            <NumberInput label={t.edit.numberMax} decimalSeparator="," {...form.number('numberMax')} />
          </Group>
        </>
      )}
      {hasRows(kind) && (
        <LinesField
          label={kind === 'observation' ? t.edit.lookFor : t.edit.rows}
          value={question.rows}
          error={form.errorAt('rows')}
          onChange={(rows) => form.set('rows', rows)}
        />
      )}
      {hasOptions(kind) && (
        <LinesField
          label={optionsLabel}
          value={question.options}
          error={form.errorAt('options')}
          onChange={(options) => form.set('options', options)}
        />
      )}
    </>
  );
}
