import { type AnswerDto, TellAnswerDto } from '@leerkring/shared';
import { Modal, Text, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useTellAnswer } from '../api.ts';

/** What a passage says, in the words of who writes: it keeps its code, and nobody is quoted. */
export function TellAnswer(props: {
  plgId: string;
  answer: AnswerDto;
  range: [start: number, end: number];
  onTold: (quoteId: string) => void;
  onClose: () => void;
}) {
  const t = useText('quotes').tell;
  const { answer, range } = props;
  const tell = useTellAnswer(props.plgId);
  const [start, end] = range;
  const form = useForm(TellAnswerDto, { answerId: answer.id, start, end, words: '' }, async (input) => {
    const { id } = await tell.mutateAsync(input);
    props.onClose();
    props.onTold(id);
  });
  return (
    <Modal opened onClose={props.onClose} title={t.title(answer.code)} size="lg">
      <FormFrame form={form} submit={t.submit} onCancel={props.onClose}>
        <div>
          <Text size="sm" c="dimmed">
            {t.about}
          </Text>
          <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {answer.text.slice(start, end)}
          </Text>
        </div>
        <Textarea
          label={t.words}
          description={t.hint}
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          {...form.field('words')}
        />
      </FormFrame>
    </Modal>
  );
}
