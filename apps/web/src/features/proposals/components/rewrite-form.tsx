import { IntegrateTextDto, type ProposalDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useIntegrateText } from '../api.ts';

/** The next text. What the others read stays as it was. */
export function RewriteForm(props: { proposal: ProposalDto; onDone: () => void }) {
  const t = useText('proposals');
  const common = useText('app');
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
    <form {...form.props}>
      <Stack gap="md">
        <Text c="dimmed">{t.rewriteLead}</Text>
        <Textarea label={t.form.text} autosize minRows={5} {...form.field('text')} data-autofocus />
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
