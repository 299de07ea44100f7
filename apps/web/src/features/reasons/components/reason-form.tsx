import { NameReasonDto, type ReasonDto, RenameReasonDto } from '@leerkring/shared';
import { TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useNameReason, useRenameReason } from '../api.ts';

export function NameForm(props: { instrumentId: string; questionId: string; onDone: () => void }) {
  const t = useText('reasons');
  const name = useNameReason(props.instrumentId);
  const form = useForm(NameReasonDto, { questionId: props.questionId, name: '' }, async (input) => {
    await name.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput
        label={t.nameLabel}
        description={t.nameHint}
        maxLength={100}
        data-autofocus
        {...form.field('name')}
      />
    </FormFrame>
  );
}

export function RenameForm(props: { instrumentId: string; reason: ReasonDto; onDone: () => void }) {
  const t = useText('reasons');
  const rename = useRenameReason(props.instrumentId, props.reason.id);
  const form = useForm(RenameReasonDto, { name: props.reason.name }, async (input) => {
    await rename.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.nameLabel} maxLength={100} data-autofocus {...form.field('name')} />
    </FormFrame>
  );
}
