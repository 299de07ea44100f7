import type { InvitedDto, MemberDto } from '@leerkring/shared';
import { Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { leaveAs } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkNote } from '../../../ui/link-note.tsx';
import { PeopleList } from '../../../ui/people-list.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { useInviteAgain, useRemoveMember } from '../api.ts';
import { AppointForm } from './appoint-form.tsx';

/** Everyone in the group, with what each may change about whom. */
export function MemberList(props: {
  members: MemberDto[];
  myUserId: string;
  onHandOver: (member: MemberDto) => void;
}) {
  const t = useText('members');
  const seats = useText('seats');
  const [sought, setSought] = useState('');
  const [changing, setChanging] = useState<MemberDto>();
  const [leaving, setLeaving] = useState<MemberDto>();
  const [invited, setInvited] = useState<InvitedDto>();
  const remove = useRemoveMember();
  const inviteAgain = useInviteAgain();
  const told = useTellRefusal();
  const shown = props.members.filter((it) => isFound(sought, it.name, it.programmeName, it.task));
  const isSelf = leaving?.userId === props.myUserId;

  const handleRemove = async () => {
    if (!leaving) return;
    if (isSelf) await leaveAs('/', () => remove.mutateAsync(leaving.id));
    else await remove.mutateAsync(leaving.id);
  };

  return (
    <Stack gap="lg">
      {props.members.length > 6 && (
        <Group justify="space-between">
          <SearchField label={t.find} value={sought} onChange={setSought} />
          <Text c="dimmed" size="sm" role="status">
            {t.count(shown.length, props.members.length)}
          </Text>
        </Group>
      )}
      {shown.length === 0 && <EmptyState title={props.members.length === 0 ? t.empty : t.noneFound} />}
      <PeopleList
        label={t.title}
        people={shown.map((member) => ({
          id: member.id,
          name: member.name,
          detail: (
            <>
              {[
                member.programmeName && member.hold === 'substitute'
                  ? `${member.programmeName} (${member.isTemporary ? seats.temporary : t.substitute})`
                  : member.programmeName,
                member.roles.map((role) => t.roles[role].toLowerCase()).join(', '),
                member.task,
              ]
                .filter(Boolean)
                .join(' · ')}
            </>
          ),
          status: member.isInvited && <StatusChip tone="waiting">{t.invited}</StatusChip>,
          aside: (
            <>
              {(member.can.inviteAgain || member.can.appoint || member.can.handOver || member.can.remove) && (
                <RowMenu label={t.menu(member.name)}>
                  {member.can.inviteAgain && (
                    <Menu.Item
                      onClick={() => inviteAgain.mutate(member.id, { ...told, onSuccess: setInvited })}
                    >
                      {t.inviteAgain}
                    </Menu.Item>
                  )}
                  {member.can.appoint && (
                    <Menu.Item onClick={() => setChanging(member)}>{t.changeShort}</Menu.Item>
                  )}
                  {member.can.handOver && (
                    <Menu.Item onClick={() => props.onHandOver(member)}>{seats.handOver}</Menu.Item>
                  )}
                  {member.can.remove && (
                    <Menu.Item onClick={() => setLeaving(member)}>
                      {member.userId === props.myUserId ? t.leave : t.removeShort}
                    </Menu.Item>
                  )}
                </RowMenu>
              )}
            </>
          ),
        }))}
      />
      <Modal
        opened={changing !== undefined}
        onClose={() => setChanging(undefined)}
        title={changing && t.change(changing.name)}
      >
        {changing && <AppointForm member={changing} onDone={() => setChanging(undefined)} />}
      </Modal>
      <Modal opened={invited !== undefined} onClose={() => setInvited(undefined)} title={t.inviteAgain}>
        {invited && (
          <LinkNote
            body={t.form.againHint(invited.member.name)}
            link={invited.link}
            label={t.form.link}
            done={t.form.done}
            onDone={() => setInvited(undefined)}
          />
        )}
      </Modal>
      <ConfirmDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={leaving ? (isSelf ? t.leave : t.remove(leaving.name)) : ''}
        body={leaving ? (isSelf ? t.leaveBody : t.removeBody(leaving.name)) : ''}
        confirm={isSelf ? t.leave : t.removeShort}
        tone="danger"
        onConfirm={handleRemove}
      />
    </Stack>
  );
}
