import type { AssignmentPinDto, AssignmentPlanDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useRemovePin, useSetPin } from '../api.ts';
import { PersonProgrammeForm } from './person-programme-form.tsx';

/** Who goes somewhere in any case. */
export function PinSection(props: { plan: AssignmentPlanDto; pins: AssignmentPinDto[] }) {
  const { pins: t } = useText('assignments');
  const { plan, pins } = props;
  const set = useSetPin(plan.plgId);
  const remove = useRemovePin();
  const [isAdding, setAdding] = useState(false);
  const words = ({ membershipId, programmeId }: AssignmentPinDto) =>
    [
      plan.people.find((one) => one.membershipId === membershipId)?.name ?? '',
      plan.programmes.find((one) => one.programmeId === programmeId)?.name ?? '',
    ] as const;
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      }
    >
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {pins.length === 0 && (
          <Text component="li" c="dimmed">
            {t.none}
          </Text>
        )}
        {pins.map((it) => (
          <Group component="li" key={it.id} justify="space-between" gap="sm">
            <Text style={{ minWidth: 0, flex: '1 1 14rem', overflowWrap: 'anywhere' }}>
              {t.row(...words(it))}
            </Text>
            <Button
              variant="subtle"
              size="sm"
              aria-label={t.removeOf(...words(it))}
              onClick={() => remove.mutate(it.id)}
            >
              {t.remove}
            </Button>
          </Group>
        ))}
      </Stack>
      <ProblemNote error={remove.error} />
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.add}>
        <PersonProgrammeForm
          plan={plan}
          people={plan.people}
          whereLabel={t.where}
          onSave={({ membershipId, programmeId }) => set.mutateAsync({ membershipId, programmeId })}
          onDone={() => setAdding(false)}
        />
      </Modal>
    </Section>
  );
}
