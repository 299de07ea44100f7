import type { AssignmentPlanDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';

/** A person and a programme of the group, where that person does not work anyway. */
export function PersonProgrammeForm(props: {
  plan: AssignmentPlanDto;
  people: AssignmentPlanDto['people'];
  whereLabel: string;
  withReason?: boolean;
  onSave: (input: { membershipId: string; programmeId: string; reason: string }) => Promise<unknown>;
  onDone: () => void;
}) {
  const { conflicts: t } = useText('assignments');
  const common = useText('app');
  const only = props.people.length === 1 ? props.people[0] : undefined;
  const [membershipId, setMembershipId] = useState<string | null>(only?.membershipId ?? null);
  const [programmeId, setProgrammeId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const person = props.people.find((one) => one.membershipId === membershipId);
  const hosts = props.plan.programmes.filter((host) => !person?.worksAt.includes(host.programmeId));
  const handleSave = async () => {
    if (membershipId === null || programmeId === null) return;
    setBusy(true);
    try {
      await props.onSave({ membershipId, programmeId, reason });
      props.onDone();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="md">
      {!only && (
        <Select
          label={t.who}
          data={props.people.map((one) => ({ value: one.membershipId, label: one.name }))}
          value={membershipId}
          onChange={setMembershipId}
          searchable={props.people.length > 8}
        />
      )}
      <Select
        label={props.whereLabel}
        data={hosts.map((host) => ({ value: host.programmeId, label: host.name }))}
        value={programmeId}
        onChange={setProgrammeId}
      />
      {props.withReason && (
        <Textarea
          label={`${t.reason} (${common.optional})`}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <ProblemNote error={error} isFilledIn />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onDone}>
          {common.cancel}
        </Button>
        <Button
          disabled={membershipId === null || programmeId === null}
          loading={busy}
          onClick={() => void handleSave()}
        >
          {common.save}
        </Button>
      </Group>
    </Stack>
  );
}
