import { AskAgainDto, type InstrumentDto } from '@leerkring/shared';
import { Select, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAskAgain } from '../api.ts';

/** A question afterwards, to one part of the field. */
export function AskAgainForm(props: {
  instrument: InstrumentDto;
  sector: string | null;
  onDone: () => void;
}) {
  const t = useText('consultations').coverage;
  const common = useText('app');
  const ask = useAskAgain(props.instrument.id);
  const form = useForm(AskAgainDto, { sector: props.sector, questionId: null, text: '' }, async (input) => {
    await ask.mutateAsync(input);
    props.onDone();
  });
  const question = form.field('questionId');
  return (
    <FormFrame form={form} submit={t.ask} onCancel={props.onDone}>
      <Select
        label={`${t.about} (${common.optional})`}
        clearable
        clearButtonProps={{ 'aria-label': common.clear }}
        data={props.instrument.questions.map(({ id, text }, at) => ({
          value: id,
          label: `${at + 1}. ${text}`,
        }))}
        {...question}
        value={question.value || null}
        onChange={(next) => question.onChange(next)}
      />
      <Textarea
        label={t.text}
        description={t.textHint}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        {...form.field('text')}
      />
    </FormFrame>
  );
}
