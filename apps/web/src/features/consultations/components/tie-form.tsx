import {
  type ConsultationAdditionDto,
  type ConsultationDto,
  type InstrumentDto,
  TieAdditionDto,
} from '@leerkring/shared';
import { Select, Text } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useTie } from '../api.ts';

/** Which other addition says the same, under whichever question. Both stay where they are. */
export function TieForm(props: {
  instrument: InstrumentDto;
  it: ConsultationDto;
  addition: ConsultationAdditionDto;
  onDone: () => void;
}) {
  const t = useText('consultations').additions;
  const { instrument, it, addition } = props;
  const tie = useTie(instrument.id, addition.id);
  const form = useForm(TieAdditionDto, { withId: '' }, async ({ withId }) => {
    await tie.mutateAsync(withId);
    props.onDone();
  });
  const tied = new Set([addition.id, ...addition.ties.map(({ otherId }) => otherId)]);
  const other = form.field('withId');
  return (
    <FormFrame form={form} submit={t.tieAction} onCancel={props.onDone}>
      <Text style={{ overflowWrap: 'anywhere' }}>{addition.text}</Text>
      <Select
        label={t.other}
        description={t.otherHint}
        searchable
        data-autofocus
        data={instrument.questions.map((question, at) => ({
          group: `${at + 1}. ${question.text}`,
          items: it.additions
            .filter((one) => one.questionId === question.id && !tied.has(one.id))
            .map((one) => ({ value: one.id, label: `${one.text} (${one.code})` })),
        }))}
        {...other}
        value={other.value || null}
        onChange={(next) => other.onChange(next ?? '')}
      />
    </FormFrame>
  );
}
