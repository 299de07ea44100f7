import { Button, Text } from '@mantine/core';
import type { RespondentPageDto } from '@leerkring/shared';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useRefuseRecording } from '../api.ts';

/** That there is sound, until when, and the way to have it gone. */
export function OwnSound(props: { code: string; page: RespondentPageDto }) {
  const { recordedSeconds, soundUntil } = props.page;
  const { page: t } = useText('respondent-pages');
  const dates = useDates();
  const refuse = useRefuseRecording(props.code);
  const [isAsking, setAsking] = useState(false);
  if (recordedSeconds === null) return <Text>{t.notRecorded}</Text>;
  return (
    <>
      <Text>{t.recorded(Math.round(recordedSeconds / 60))}</Text>
      {soundUntil !== null && (
        <Text size="sm" c="dimmed">
          {t.soundUntil(dates.day(soundUntil))}
        </Text>
      )}
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.refuseSound}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t.refuseSoundTitle}
        body={t.refuseSoundBody}
        confirm={t.refuseSound}
        tone="danger"
        onConfirm={() => refuse.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
