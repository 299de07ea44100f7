import type { ExchangeSource } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProposeForm } from './propose-form.tsx';

/** A button to meet the team whose practice this is. */
export function ProposeExchange(props: { plgId: string; from: ExchangeSource; source: string }) {
  const t = useText('exchanges');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const handleDone = () => {
    close();
    notifications.show({ message: t.proposed });
  };
  return (
    <>
      <Button variant="light" onClick={() => setOpen(true)}>
        {t.propose}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t.title} size="lg">
        {isOpen && <ProposeForm {...props} onDone={handleDone} onCancel={close} />}
      </Modal>
    </>
  );
}
