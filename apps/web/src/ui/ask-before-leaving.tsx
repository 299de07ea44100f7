import { useRef } from 'react';
import { useBlocker } from 'react-router';
import { isAnythingTyped } from '../lib/held-words.ts';
import { useText } from '../text/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Asks before another page takes the place of one with a form in which something is typed and not saved. */
export function AskBeforeLeaving() {
  const { leaving: t } = useText('app');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isAnythingTyped(),
  );
  const goes = useRef(false);
  const handleConfirm = async () => {
    goes.current = true;
    blocker.proceed?.();
  };
  const handleClose = () => {
    if (!goes.current) blocker.reset?.();
    goes.current = false;
  };
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={t.title}
      body={t.body}
      confirm={t.confirm}
      tone="danger"
      onConfirm={handleConfirm}
      onClose={handleClose}
    />
  );
}
