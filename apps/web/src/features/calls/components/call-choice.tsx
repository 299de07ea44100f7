import type { MeetingDto } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { useChooseCall } from '../api.ts';
import { CallChoiceForm } from './call-choice-form.tsx';

/** Where the group meets online, for whoever may say so. */
export function CallChoice(props: { meeting: MeetingDto }) {
  const t = useText('calls');
  const { meeting } = props;
  const [isOpen, setOpen] = useState(false);
  const choose = useChooseCall(meeting.id);
  if (!meeting.can.edit) return null;
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t.choose}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.chooseTitle} size="lg">
        <CallChoiceForm
          now={meeting}
          also={t.alsoLater}
          choose={(input) => choose.mutateAsync(input)}
          onDone={() => setOpen(false)}
        />
      </Modal>
    </>
  );
}
