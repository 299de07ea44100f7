import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { dropRecordings } from '../../recordings/api.ts';
import { useKeeper } from './use-keeper.ts';

/** The other person wants it gone: the words leave this device at once, and the server as soon as it hears of it. */
export function WithdrawTalk(props: { interviewId: string }) {
  const { overview: t } = useText('interviews');
  const { store } = useKeeper();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);

  const handleConfirm = async () => {
    await dropRecordings(store.userId, props.interviewId);
    await store.withdraw(props.interviewId, new Date().toISOString());
    await navigate('/gesprekken', { replace: true });
  };

  return (
    <div>
      <Button variant="subtle" c="var(--mantine-color-error)" mx={-14} onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t.withdrawTitle}
        body={t.withdrawBody}
        confirm={t.withdrawConfirm}
        tone="danger"
        onConfirm={handleConfirm}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
