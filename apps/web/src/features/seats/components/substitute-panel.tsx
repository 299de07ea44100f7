import type { MeetingDto, MemberDto, SubstitutionDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useWithdrawSubstitute } from '../api.ts';
import { SubstituteForm } from './substitute-form.tsx';

/** Who comes in whose place at this meeting. */
export function SubstitutePanel(props: {
  meeting: MeetingDto;
  substitutions: SubstitutionDto[];
  members: MemberDto[];
}) {
  const t = useText('seats');
  const { meeting, substitutions, members } = props;
  const withdraw = useWithdrawSubstitute();
  const [isAsking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState<SubstitutionDto>();
  const isComing = meeting.state === 'planned' || meeting.state === 'open';
  const busy = new Set(substitutions.flatMap((it) => [it.replacedId, it.substituteId]));
  const replaceable = members.filter((it) => it.can.replace && !busy.has(it.id));
  const mayArrange = isComing && replaceable.length > 0;
  if (substitutions.length === 0 && !mayArrange) return null;
  return (
    <Surface component="section" aria-labelledby="substitutes">
      <Title order={2} id="substitutes" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      <Stack component="ul" gap="sm" m={0} mt="xs" p={0} style={{ listStyle: 'none' }}>
        {substitutions.map((it) => (
          <li key={it.id}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t.instead(it.substituteName, it.replacedName)}
            </Text>
            <Group gap="xs" justify="space-between">
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
                {it.programmeName}
              </Text>
              {it.isInvited && <StatusChip tone="waiting">{t.invited}</StatusChip>}
            </Group>
            {it.can.withdraw && (
              <Button
                variant="subtle"
                size="compact-sm"
                px={0}
                aria-label={`${t.withdraw}: ${it.replacedName}`}
                onClick={() => setLeaving(it)}
              >
                {t.withdraw}
              </Button>
            )}
          </li>
        ))}
      </Stack>
      {mayArrange && (
        <Button variant="default" mt="md" onClick={() => setAsking(true)}>
          {t.arrange}
        </Button>
      )}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t.arrange} size="lg">
        <SubstituteForm
          meetingId={meeting.id}
          members={members}
          replaceable={replaceable}
          onDone={() => setAsking(false)}
        />
      </Modal>
      <ConfirmDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t.withdrawTitle}
        body={leaving ? t.withdrawBody(leaving.replacedName, leaving.substituteName) : ''}
        confirm={t.withdraw}
        onConfirm={() => withdraw.mutateAsync(leaving?.id ?? '')}
      />
    </Surface>
  );
}
