import type { DoubleCodingDto } from '@leerkring/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useHandIn } from '../api.ts';

/** Done with it: from then on it stays as it is. */
export function HandIn({ doubleCoding }: { doubleCoding: DoubleCodingDto }) {
  const t = useText('double-codings');
  const [isAsking, setAsking] = useState(false);
  const handIn = useHandIn();
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.handIn}</Button>
      <ConfirmDialog
        opened={isAsking}
        title={t.handInTitle}
        body={t.handInBody}
        confirm={t.handIn}
        onConfirm={() => handIn.mutateAsync(doubleCoding.id)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
