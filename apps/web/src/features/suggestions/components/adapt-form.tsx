import { AcceptSuggestionDto, type SuggestionDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAcceptSuggestion } from '../api.ts';

/** The suggestion in the words of who takes it over, in the place of what stands there now. */
export function AdaptForm(props: { suggestion: SuggestionDto; onDone: () => void }) {
  const t = useText('suggestions');
  const { suggestion: it } = props;
  const accept = useAcceptSuggestion(it.id);
  // What stood there when the form was opened is what was seen.
  const initial = { now: it.now ?? '', text: it.text };
  const form = useForm(AcceptSuggestionDto, initial, async (input) => {
    await accept.mutateAsync({ ...input, text: input.text ?? '' });
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.adaptSend} onCancel={props.onDone}>
      <Textarea label={t.adaptTitle} autosize minRows={2} maxLength={2000} {...form.field('text')} />
    </FormFrame>
  );
}
