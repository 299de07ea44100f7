import { IntegrateTextDto, type ProposalDto } from '@leerkring/shared';
import { Text, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useIntegrateText } from '../api.ts';

/** The next text. What the others read stays as it was. */
export function RewriteForm(props: { proposal: ProposalDto; onDone: () => void }) {
  const t = useText('proposals');
  const latest = props.proposal.texts.at(-1);
  const integrate = useIntegrateText(props.proposal.id);
  const form = useForm(
    IntegrateTextDto,
    { text: latest?.text ?? '', onVersion: latest?.version ?? 1 },
    async (input) => {
      await integrate.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Text c="dimmed">{t.rewriteLead}</Text>
      <Textarea label={t.form.text} autosize minRows={5} {...form.field('text')} data-autofocus />
    </FormFrame>
  );
}
