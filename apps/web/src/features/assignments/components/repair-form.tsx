import type { AssignmentPlanDto } from '@leerkring/shared';
import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useMakeProposal } from '../api.ts';

/** Someone fell ill: a proposal that leaves as much as possible as it is. */
export function RepairForm(props: { plan: AssignmentPlanDto; onDone: () => void }) {
  const { propose: t } = useText('assignments');
  const [without, setWithout] = useState<string[]>([]);
  const make = useMakeProposal(props.plan.plgId);
  return (
    <Stack gap="md">
      <Text>{t.repairBody}</Text>
      <MultiSelect
        label={t.repairWho}
        data={props.plan.people.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        value={without}
        onChange={setWithout}
        searchable
        data-autofocus
      />
      <ProblemNote error={make.error} />
      <Group justify="flex-end">
        <Button
          disabled={without.length === 0}
          loading={make.isPending}
          onClick={() => make.mutate({ without, isRepair: true }, { onSuccess: props.onDone })}
        >
          {t.repairSubmit}
        </Button>
      </Group>
    </Stack>
  );
}
