import { type CommitmentDto, MakeCommitmentDto } from '@leerkring/shared';
import { Select, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useMakeCommitment, useUpdateCommitment } from '../api.ts';

/** Who may take something on. */
export interface OwnerChoice {
  membershipId: string;
  name: string;
  programmeName: string | null;
  /** Guests take nothing on: they are not there when it comes back. */
  isGuest?: boolean;
}

export function CommitmentForm(props: {
  people: OwnerChoice[];
  meetingId: string;
  itemId: string | null;
  commitment?: CommitmentDto;
  onDone: () => void;
}) {
  const t = useText('commitments');
  const common = useText('app');
  const { people, meetingId, itemId, commitment } = props;
  const make = useMakeCommitment(meetingId);
  const update = useUpdateCommitment(commitment?.id ?? '');
  const form = useForm(
    MakeCommitmentDto,
    {
      text: commitment?.text ?? '',
      membershipId: commitment?.membershipId ?? '',
      deputyId: commitment?.deputyId ?? null,
      dueOn: commitment?.dueOn ?? '',
    },
    async ({ text, membershipId, deputyId = null, dueOn }, { seen }) => {
      if (commitment) await update.mutateAsync({ text, membershipId, deputyId, dueOn, seen });
      else
        await make.mutateAsync({
          text,
          membershipId,
          deputyId,
          dueOn,
          ...(itemId !== null && { agendaItemId: itemId }),
        });
      props.onDone();
    },
  );
  const owner = form.field('membershipId');
  const deputy = form.field('deputyId');
  const due = form.field('dueOn');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Textarea label={t.text} autosize minRows={2} {...form.field('text')} data-autofocus />
      <Select
        label={t.owner}
        searchable
        data={people
          .filter((it) => !it.isGuest)
          .map((it) => ({
            value: it.membershipId,
            label: it.programmeName === null ? it.name : `${it.name} · ${it.programmeName}`,
          }))}
        {...owner}
        value={owner.value || null}
        onChange={(next) => owner.onChange(next ?? '')}
      />
      <Select
        label={`${t.deputy} (${common.optional})`}
        description={t.deputyHint}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': common.clear }}
        data={people.map((it) => ({ value: it.membershipId, label: it.name }))}
        {...deputy}
        value={deputy.value || null}
        onChange={(next) => deputy.onChange(next)}
      />
      <DayInput
        label={t.due}
        {...due}
        value={due.value || null}
        onChange={(next) => due.onChange(next ?? '')}
      />
    </FormFrame>
  );
}
