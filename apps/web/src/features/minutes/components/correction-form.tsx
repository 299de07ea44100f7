import { type MinutesDto, ProposeCorrectionDto, type TextNodeJson } from '@leerkring/shared';
import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useProposeCorrection } from '../api.ts';

const wordsOf = (node: TextNodeJson): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

/** A marked passage, and what should stand there instead. */
export function CorrectionForm(props: { minutes: MinutesDto; passage: string; onDone: () => void }) {
  const t = useText('minutes');
  const common = useText('app');
  const { minutes, passage } = props;
  const propose = useProposeCorrection(minutes.meetingId);
  const marked = passage === '' ? undefined : minutes.items.find((it) => wordsOf(it.text).includes(passage));
  const form = useForm(
    ProposeCorrectionDto,
    {
      agendaItemId: marked?.id ?? '',
      passage: marked ? passage : '',
      replacement: marked ? passage : '',
      reason: '',
    },
    async (input) => {
      await propose.mutateAsync(input);
      props.onDone();
    },
  );
  const item = form.field('agendaItemId');
  return (
    <FormFrame form={form} submit={t.send} onCancel={props.onDone}>
      {!marked && <Text c="dimmed">{t.proposeHint}</Text>}
      <Select
        label={t.item}
        data={minutes.items.map(({ id, title }) => ({ value: id, label: title }))}
        {...item}
        value={item.value || null}
        onChange={(next) => item.onChange(next ?? '')}
      />
      <Textarea label={t.passage} autosize minRows={1} {...form.field('passage')} />
      <Textarea label={t.replacement} autosize minRows={1} {...form.field('replacement')} data-autofocus />
      <TextInput label={`${t.reason} (${common.optional})`} {...form.field('reason')} />
    </FormFrame>
  );
}
