import type { PortraitSummaryDto } from '@leerkring/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useNudge } from '../api.ts';

/** A reminder by mail; asks once, for a mail cannot be taken back. */
export function NudgeButton(props: { plgId: string; seat: PortraitSummaryDto }) {
  const t = useText('portraits');
  const [isAsking, setAsking] = useState(false);
  const nudge = useNudge(props.plgId);
  const { name } = props.seat.programme;
  return (
    <>
      <Button variant="default" size="sm" aria-label={t.nudgeOf(name)} onClick={() => setAsking(true)}>
        {t.nudge}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t.nudgeTitle(name)}
        body={t.nudgeBody}
        confirm={t.nudgeConfirm}
        onConfirm={() => nudge.mutateAsync(props.seat.seatId)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
