import type { DoubleCodingDto } from '@leerkring/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useCallOff, useTakeOver } from '../api.ts';

/** When one of the three reads no answers any more: settling in their place, or ending what cannot be finished. */
export function GoOn({ doubleCoding: it }: { doubleCoding: DoubleCodingDto }) {
  const t = useText('double-codings');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'takeOver' | 'callOff' | null>(null);
  const takeOver = useTakeOver();
  const callOff = useCallOff();
  const handleCallOff = async () => {
    await callOff.mutateAsync(it.id);
    await navigate(`/plg/${it.plgId}/coderen/dubbel`, { replace: true });
  };
  return (
    <>
      {it.can.takeOver && (
        <Button variant="default" onClick={() => setAsking('takeOver')}>
          {t.takeOver}
        </Button>
      )}
      {it.can.callOff && (
        <Button variant="default" onClick={() => setAsking('callOff')}>
          {t.callOff}
        </Button>
      )}
      <ConfirmDialog
        opened={asking === 'takeOver'}
        title={t.takeOverTitle}
        body={t.takeOverBody}
        confirm={t.takeOver}
        onConfirm={() => takeOver.mutateAsync(it.id)}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog
        opened={asking === 'callOff'}
        title={t.callOffTitle}
        body={t.callOffBody}
        confirm={t.callOff}
        tone="danger"
        onConfirm={handleCallOff}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
