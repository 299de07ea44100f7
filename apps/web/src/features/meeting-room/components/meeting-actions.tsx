import type { MeetingDto } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { meetingFile } from '../../cycles/api.ts';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { useCloseMeeting, useOpenMeeting } from '../api.ts';
import { MeetingDetailsForm } from './meeting-details-form.tsx';

/** What one can do with the meeting as a whole: begin it, close it. */
export function MeetingActions(props: { meeting: MeetingDto; begin: ReactNode }) {
  const t = useText('meeting-room');
  const { meeting } = props;
  const open = useOpenMeeting(meeting.id);
  const told = useTellRefusal();
  const close = useCloseMeeting(meeting.id);
  const [isEditing, setEditing] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const isComing = meeting.state === 'planned' || meeting.state === 'open';
  return (
    <>
      {isComing && (
        <Button
          component="a"
          href={meetingFile(meeting.id)}
          variant="default"
          leftSection={<IconCalendarPlus size={18} aria-hidden />}
        >
          {t.toCalendar}
        </Button>
      )}
      {meeting.can.edit && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
      )}
      {meeting.can.lead && meeting.state === 'planned' && props.begin}
      {meeting.can.lead && meeting.state === 'held' && (
        <Button variant="default" loading={open.isPending} onClick={() => open.mutate({}, told)}>
          {t.reopen}
        </Button>
      )}
      {meeting.can.lead && meeting.state === 'open' && (
        <Button variant="default" onClick={() => setClosing(true)}>
          {t.end}
        </Button>
      )}
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t.edit} size="lg">
        <MeetingDetailsForm meeting={meeting} onDone={() => setEditing(false)} />
      </Modal>
      <ConfirmDialog
        opened={isClosing}
        title={t.endTitle}
        body={t.endBody}
        confirm={t.end}
        onConfirm={() => close.mutateAsync()}
        onClose={() => setClosing(false)}
      />
    </>
  );
}
