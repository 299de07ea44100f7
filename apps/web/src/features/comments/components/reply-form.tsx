import { ReplyCommentDto } from '@leerkring/shared';
import { TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useReply } from '../api.ts';
import { SaidField } from './said-field.tsx';

/** An answer to a comment; whether something is allowed is answered with the norm that says so. */
export function ReplyForm(props: {
  commentId: string;
  names: string[];
  asksNorm: boolean;
  onDone: () => void;
}) {
  const t = useText('comments');
  const reply = useReply(props.commentId);
  const form = useForm(ReplyCommentDto, { text: '', norm: '' }, async (input) => {
    await reply.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.sendReply} onCancel={props.onDone}>
      <SaidField label={t.reply} names={props.names} field={form.field('text')} isFocused />
      {props.asksNorm && (
        <TextInput label={t.norm} description={t.normHint} maxLength={300} {...form.field('norm')} />
      )}
    </FormFrame>
  );
}
