import type { AgendaItemDto, MeetingDto } from '@leerkring/shared';
import { ActionIcon, Menu, Modal } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconEdit,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { usePlaceAgendaItem, useRemoveAgendaItem, useUpdateAgendaItem } from '../api.ts';
import { say } from '../../../lib/say.ts';
import { AgendaItemForm } from './agenda-item-form.tsx';

const icon = { size: 18, 'aria-hidden': true } as const;

/** Leading with the item, moving it, changing it; only for whoever may. */
export const AgendaItemMenu = memo(function AgendaItemMenu(props: {
  meeting: MeetingDto;
  item: AgendaItemDto;
  /** How many items the agenda has. */
  count: number;
  isCurrent: boolean;
}) {
  const { agenda: t } = useText('meeting-room');
  const { meeting, item, isCurrent } = props;
  const place = usePlaceAgendaItem(meeting.id, item.id);
  const remove = useRemoveAgendaItem(meeting.id, item.id);
  const update = useUpdateAgendaItem(meeting.id, item.id);
  const told = useTellRefusal();
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  if (!item.can.edit) return null;
  const canStart = meeting.can.lead && meeting.state === 'open' && !isCurrent;
  return (
    <>
      {canStart && (
        <ActionIcon
          variant="subtle"
          size={42}
          aria-label={t.startItem(item.title)}
          onClick={() =>
            void say('agenda.advance', { meetingId: meeting.id, itemId: item.id }).catch(told.onError)
          }
        >
          <IconPlayerPlay size={20} />
        </ActionIcon>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={42} aria-label={t.actions(item.title)}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEdit {...icon} />} onClick={() => setEditing(true)}>
            {t.change}
          </Menu.Item>
          {item.position > 1 && (
            <Menu.Item
              leftSection={<IconArrowUp {...icon} />}
              onClick={() => place.mutate(item.position - 1, told)}
            >
              {t.up}
            </Menu.Item>
          )}
          {item.position < props.count && (
            <Menu.Item
              leftSection={<IconArrowDown {...icon} />}
              onClick={() => place.mutate(item.position + 1, told)}
            >
              {t.down}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => setRemoving(true)}>
            {t.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t.changeTitle}>
        <AgendaItemForm
          initial={item}
          onSave={(input, seen) => update.mutateAsync({ ...input, seen })}
          onDone={() => setEditing(false)}
        />
      </Modal>
      <ConfirmDialog
        opened={isRemoving}
        title={t.removeTitle(item.title)}
        body={t.removeBody}
        confirm={t.remove}
        tone="danger"
        onConfirm={() => remove.mutateAsync()}
        onClose={() => setRemoving(false)}
      />
    </>
  );
});
