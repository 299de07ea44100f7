import type { CommitmentDto, UpdateCommitmentDto } from '@leerkring/shared';
import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';

/** Under the line that has just become an action: who does it and before when, to say otherwise in two keys. */
export function ActionChoice(props: {
  action: Pick<CommitmentDto, 'text' | 'membershipId' | 'dueOn'>;
  people: { membershipId: string; name: string }[];
  onChange: (input: UpdateCommitmentDto) => Promise<unknown>;
  onDone: () => void;
}) {
  const t = useText('minutes');
  const { action, people, onChange, onDone } = props;
  const [error, setError] = useState<Error | null>(null);
  const change = (input: UpdateCommitmentDto) => {
    setError(null);
    onChange(input).catch((cause: unknown) =>
      setError(cause instanceof Error ? cause : new Error(String(cause))),
    );
  };
  return (
    <div role="group" aria-label={t.actionChoice(action.text)}>
      <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
        {t.actionMade(action.text)}
      </Text>
      <Group gap="sm" align="flex-end" mt={4}>
        <Select
          label={t.actionOwner}
          searchable
          allowDeselect={false}
          data={people.map((it) => ({ value: it.membershipId, label: it.name }))}
          value={action.membershipId}
          onChange={(membershipId) => {
            if (membershipId && membershipId !== action.membershipId) change({ membershipId });
          }}
        />
        <DayInput
          label={t.actionDue}
          value={action.dueOn}
          onChange={(dueOn) => {
            if (dueOn && dueOn !== action.dueOn) change({ dueOn });
          }}
        />
        <Button variant="default" onClick={onDone}>
          {t.actionRight}
        </Button>
      </Group>
      <ProblemNote error={error} />
    </div>
  );
}
