import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { TakeawayForm } from './takeaway-form.tsx';

export function WriteTakeaway(props: { meetingId: string }) {
  const t = useText('takeaways');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="light" onClick={() => setOpen(true)}>
        {t.write}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t.title}>
        {isOpen && <TakeawayForm meetingId={props.meetingId} onDone={close} />}
      </Modal>
    </>
  );
}
