import {
  additionDecisions,
  type ConsultationAdditionDto,
  DecideAdditionDto,
  type InstrumentDto,
} from '@leerkring/shared';
import { Alert, Button, Checkbox, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { membersQuery } from '../../members/api.ts';
import { useDecide } from '../api.ts';

/** What is done with one addition, why, and what follows from it. */
export function DecideForm(props: {
  instrument: InstrumentDto;
  addition: ConsultationAdditionDto;
  onDone: () => void;
}) {
  const words = useText('consultations');
  const t = words.additions;
  const { instrument, addition } = props;
  const [last] = addition.decisions;
  const { data: members } = useSuspenseQuery(membersQuery(instrument.plgId));
  const decide = useDecide(instrument.id, addition.id);
  // What was read: what came in since lies under this dialog, and is decided on by nobody who did not see it.
  const now = { number: (last?.number ?? 0) + 1, revision: addition.revision };
  const [read, setRead] = useState(now);
  const isNewer = (now.number !== read.number || now.revision !== read.revision) && !decide.isPending;
  const form = useForm(
    DecideAdditionDto,
    { ...read, decision: null, reason: '', consequence: null },
    async (input) => {
      await decide.mutateAsync({ ...input, ...read });
      props.onDone();
    },
  );
  const hasConsequence = (form.values.consequence ?? null) !== null;
  const who = form.field('consequence.membershipId');
  const due = form.field('consequence.dueOn');
  return (
    <FormFrame form={form} submit={t.decide} onCancel={props.onDone}>
      <Text style={{ overflowWrap: 'anywhere' }}>{addition.text}</Text>
      {isNewer && (
        <Alert color="orange" role="alert">
          <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
            {now.revision === read.revision ? '' : t.reworded}{' '}
            {last && now.number !== read.number
              ? t.decidedSince(words.decisions[last.decision], last.reason)
              : ''}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setRead(now)}>
            {t.decideAllTheSame}
          </Button>
        </Alert>
      )}
      <Radio.Group label={t.whatTo} {...form.field('decision')}>
        <Stack gap="xs" mt="xs">
          {additionDecisions.map((one) => (
            <Radio key={one} value={one} label={words.decide[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t.why}
        description={t.whyHint}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.field('reason')}
      />
      <Checkbox
        label={t.hasConsequence}
        checked={hasConsequence}
        onChange={(event) =>
          form.set(
            'consequence',
            event.currentTarget.checked ? { text: '', membershipId: '', dueOn: '' } : null,
          )
        }
      />
      {hasConsequence && (
        <>
          <Textarea
            label={t.consequence}
            autosize
            minRows={2}
            maxLength={500}
            {...form.field('consequence.text')}
          />
          <Select
            label={t.who}
            searchable
            data={members
              .filter(({ isTemporary }) => !isTemporary)
              .map((it) => ({ value: it.id, label: it.name }))}
            {...who}
            value={who.value || null}
            onChange={(next) => who.onChange(next ?? '')}
          />
          <DayInput
            label={t.due}
            {...due}
            value={due.value || null}
            onChange={(next) => due.onChange(next ?? '')}
          />
        </>
      )}
    </FormFrame>
  );
}
