import { Button, Group, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { useAddAgendaItem } from '../api.ts';
import { AgendaItemForm } from './agenda-item-form.tsx';

const fresh = { title: '', minutes: 15 };

export function AddAgendaItem(props: { meetingId: string }) {
  const { agenda: t } = useText('meeting-room');
  const add = useAddAgendaItem(props.meetingId);
  const [isOpen, setOpen] = useState(false);
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.add}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.add}>
        <AgendaItemForm
          initial={fresh}
          onSave={(input) => add.mutateAsync(input)}
          onDone={() => setOpen(false)}
        />
      </Modal>
    </Group>
  );
}
