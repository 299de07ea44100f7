import { useRef } from 'react';
import { useBlocker } from 'react-router';
import { isAnythingTyped } from '../lib/held-words.ts';
import { useText } from '../text/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Asks before another page takes the place of one with a form in which something is typed and not saved. */
export function AskBeforeLeaving() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isAnythingTyped(),
  );
  // There only while it asks: a dialog that was there before the one that somebody writes in would lie behind it.
  if (blocker.state !== 'blocked') return null;
  return <Question onGo={blocker.proceed} onStay={blocker.reset} />;
}

function Question(props: { onGo: () => void; onStay: () => void }) {
  const { leaving: t } = useText('app');
  const goes = useRef(false);
  return (
    <ConfirmDialog
      opened
      title={t.title}
      body={t.body}
      confirm={t.confirm}
      tone="danger"
      onConfirm={async () => {
        goes.current = true;
        props.onGo();
      }}
      onClose={() => (goes.current ? undefined : props.onStay())}
    />
  );
}
