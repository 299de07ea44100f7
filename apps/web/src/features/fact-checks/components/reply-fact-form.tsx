import { Text, Textarea } from '@mantine/core';
import { type FactCheckDto, ReplyFactCheckDto } from '@leerkring/shared';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useReplyFactCheck } from '../api.ts';

/** What the authors do with what a programme said. */
export function ReplyFactForm(props: { check: FactCheckDto; onDone: () => void }) {
  const t = useText('fact-checks');
  const { check } = props;
  const reply = useReplyFactCheck(check.id);
  const form = useForm(ReplyFactCheckDto, { text: check.reply }, async (input) => {
    await reply.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.send} onCancel={props.onDone}>
      <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{check.because}</Text>
      <Textarea
        label={t.replyText}
        description={t.replyHint}
        autosize
        minRows={3}
        maxLength={1000}
        {...form.field('text')}
      />
    </FormFrame>
  );
}
