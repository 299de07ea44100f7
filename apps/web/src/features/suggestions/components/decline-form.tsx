import { DeclineSuggestionDto, type SuggestionDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useDeclineSuggestion } from '../api.ts';

/** Why not: a suggestion is never turned away without a word. */
export function DeclineForm(props: { suggestion: SuggestionDto; onDone: () => void }) {
  const t = useText('suggestions');
  const decline = useDeclineSuggestion(props.suggestion.id);
  const form = useForm(DeclineSuggestionDto, { because: '' }, async (input) => {
    await decline.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.decline} onCancel={props.onDone}>
      <Textarea
        label={t.declineTitle}
        description={t.declineHint}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.field('because')}
      />
    </FormFrame>
  );
}
