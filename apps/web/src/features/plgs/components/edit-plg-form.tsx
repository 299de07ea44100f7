import { type PlgDto, UpdatePlgDto } from '@leerkring/shared';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useUpdatePlg } from '../api.ts';
import { QuestionFields } from './question-fields.tsx';

export function EditPlgForm(props: { plg: PlgDto; onDone: () => void }) {
  const { found: t } = useText('plgs');
  const { plg } = props;
  const update = useUpdatePlg(plg.id);
  const form = useForm(
    UpdatePlgDto,
    {
      name: plg.name,
      purpose: plg.purpose,
      retentionMonths: plg.retentionMonths,
      minutesDays: plg.minutesDays,
      leadingQuestions: plg.leadingQuestions.map(({ id, text }) => ({ id, text })),
    },
    async (input) => {
      await update.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.name} {...form.field('name')} />
      <Textarea label={t.purpose} autosize minRows={2} {...form.field('purpose')} />
      <QuestionFields
        questions={form.field('leadingQuestions').value}
        onChange={(next) => form.set('leadingQuestions', next)}
        errorAt={(index) => form.errorAt(`leadingQuestions.${index}.text`)}
      />
      <NumberInput
        label={t.retention}
        description={t.retentionHint}
        min={1}
        max={24}
        allowDecimal={false}
        {...form.field('retentionMonths')}
      />
      <NumberInput
        label={t.minutesDays}
        description={t.minutesDaysHint}
        min={1}
        max={60}
        allowDecimal={false}
        {...form.field('minutesDays')}
      />
    </FormFrame>
  );
}
