import type { GuestDto, MeetingDto, SeatDto } from '@leerkring/shared';
import { Button, Group, Menu, Modal, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useGrantGuest, useRevokeGuest } from '../api.ts';
import { InviteGuestForm } from './invite-guest-form.tsx';
import { TakeInForm } from './take-in-form.tsx';

/** Whom the group receives at this meeting, and what each of them may do. */
export function GuestPanel(props: { meeting: MeetingDto; guests: GuestDto[]; seats: SeatDto[] }) {
  const t = useText('guests');
  const { meeting, guests } = props;
  const revoke = useRevokeGuest();
  const [isInviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<GuestDto>();
  const [joining, setJoining] = useState<GuestDto>();
  const mayInvite = meeting.can.lead && meeting.state !== 'held';
  if (guests.length === 0 && !mayInvite) return null;
  return (
    <Surface component="section" aria-labelledby="guests">
      <Title order={2} id="guests" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      {guests.length === 0 && (
        <Text size="sm" mt="xs" c="dimmed">
          {t.none}
        </Text>
      )}
      <Stack component="ul" gap="md" m={0} mt="xs" p={0} style={{ listStyle: 'none' }}>
        {guests.map((guest) => (
          <GuestRow
            key={guest.id}
            guest={guest}
            onRevoke={() => setLeaving(guest)}
            onTakeIn={() => setJoining(guest)}
          />
        ))}
      </Stack>
      {mayInvite && (
        <Button variant="default" mt="md" onClick={() => setInviting(true)}>
          {t.invite}
        </Button>
      )}
      <Modal opened={isInviting} onClose={() => setInviting(false)} title={t.invite} size="lg">
        <InviteGuestForm meetingId={meeting.id} onDone={() => setInviting(false)} />
      </Modal>
      <Modal
        opened={joining !== undefined}
        onClose={() => setJoining(undefined)}
        title={joining && t.takeInTitle(joining.name)}
        size="lg"
      >
        {joining && <TakeInForm guest={joining} seats={props.seats} onDone={() => setJoining(undefined)} />}
      </Modal>
      <ConfirmDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={leaving ? t.revokeTitle(leaving.name) : ''}
        body={t.revokeBody}
        confirm={t.revoke}
        tone="danger"
        onConfirm={() => revoke.mutateAsync(leaving?.id ?? '')}
      />
    </Surface>
  );
}

function GuestRow(props: { guest: GuestDto; onRevoke: () => void; onTakeIn: () => void }) {
  const t = useText('guests');
  const { guest } = props;
  const grant = useGrantGuest(guest.id);
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={560} style={{ overflowWrap: 'anywhere' }}>
            {guest.name}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {guest.programme}
          </Text>
          {guest.enteredAt === null && <StatusChip tone="waiting">{t.invited}</StatusChip>}
        </div>
        {(guest.can.revoke || guest.can.takeIn) && (
          <RowMenu label={t.menu(guest.name)}>
            {guest.can.takeIn && <Menu.Item onClick={props.onTakeIn}>{t.takeIn}</Menu.Item>}
            {guest.can.revoke && <Menu.Item onClick={props.onRevoke}>{t.revoke}</Menu.Item>}
          </RowMenu>
        )}
      </Group>
      {guest.can.grant ? (
        <Switch
          mt={6}
          label={t.takesPart}
          aria-label={`${t.takesPart}: ${guest.name}`}
          checked={guest.takesPart}
          disabled={grant.isPending}
          onChange={(event) => grant.mutate(event.currentTarget.checked)}
        />
      ) : (
        guest.takesPart && (
          <Text size="sm" c="dimmed">
            {t.takesPart}
          </Text>
        )
      )}
      <ProblemNote error={grant.error} />
    </li>
  );
}
