import type { AssignmentConflictDto, AssignmentPlanDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useDeclareConflict, useWithdrawConflict } from '../api.ts';
import { PersonProgrammeForm } from './person-programme-form.tsx';

/** Where somebody would rather not go; each sees their own, the coordinator everyone's. */
export function ConflictSection(props: {
  plan: AssignmentPlanDto;
  conflicts: AssignmentConflictDto[];
  myMembershipId: string | undefined;
}) {
  const { conflicts: t } = useText('assignments');
  const { plan, conflicts } = props;
  const declare = useDeclareConflict(plan.plgId);
  const withdraw = useWithdrawConflict();
  const [isAdding, setAdding] = useState(false);
  const people = plan.can.coordinate
    ? plan.people
    : plan.people.filter(({ membershipId }) => membershipId === props.myMembershipId);
  if (people.length === 0 && conflicts.length === 0) return null;
  const words = ({ membershipId, programmeId }: AssignmentConflictDto) =>
    [
      plan.people.find((one) => one.membershipId === membershipId)?.name ?? '',
      plan.programmes.find((one) => one.programmeId === programmeId)?.name ?? '',
    ] as const;
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        people.length > 0 && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {conflicts.length === 0 && (
          <Text component="li" c="dimmed">
            {t.none}
          </Text>
        )}
        {conflicts.map((it) => (
          <Group component="li" key={it.id} justify="space-between" gap="sm">
            <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
              <Text style={{ overflowWrap: 'anywhere' }}>{t.row(...words(it))}</Text>
              {(it.reason !== '' || it.isPinned) && (
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {[it.reason, it.isPinned ? t.pinned : ''].filter(Boolean).join(' · ')}
                </Text>
              )}
            </div>
            {it.can.withdraw && (
              <Button
                variant="subtle"
                size="sm"
                aria-label={t.withdrawOf(...words(it))}
                onClick={() => withdraw.mutate(it.id)}
              >
                {t.withdraw}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      <ProblemNote error={withdraw.error} />
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.title}>
        <PersonProgrammeForm
          plan={plan}
          people={people}
          whereLabel={t.where}
          withReason
          onSave={declare.mutateAsync}
          onDone={() => setAdding(false)}
        />
      </Modal>
    </Section>
  );
}
