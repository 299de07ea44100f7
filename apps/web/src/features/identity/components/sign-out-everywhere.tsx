import { Button } from '@mantine/core';
import { useState } from 'react';
import { leaveAs, useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useSignOutEverywhere } from '../api.ts';
import { signOutLeavingUnsent } from '../sign-out.ts';

export function SignOutEverywhere() {
  const t = useText('settings');
  const [isAsking, setAsking] = useState(false);
  const { user } = useMe();
  const signOut = useSignOutEverywhere();
  const handleSignOut = () =>
    leaveAs('/aanmelden', () => signOutLeavingUnsent(user.id, () => signOut.mutateAsync()));
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.everywhere}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t.everywhere}
        body={t.everywhereBody}
        confirm={t.everywhere}
        onConfirm={handleSignOut}
      />
    </div>
  );
}
