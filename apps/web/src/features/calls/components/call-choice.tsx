import type { MeetingDto } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { useWholeDialog } from '../../../ui/use-whole-dialog.ts';
import { callHostsQuery, useChooseCall } from '../api.ts';
import { CallChoiceForm } from './call-choice-form.tsx';

/** Where the group meets online, for whoever may say so. */
export function CallChoice(props: { meeting: MeetingDto }) {
  const t = useText('calls');
  const { meeting } = props;
  const dialog = useWholeDialog(callHostsQuery());
  const choose = useChooseCall(meeting.id);
  if (!meeting.can.edit) return null;
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={dialog.isComing} onClick={dialog.open}>
        {t.choose}
      </Button>
      <Modal opened={dialog.isOpen} onClose={dialog.close} title={t.chooseTitle} size="lg">
        <CallChoiceForm
          now={meeting}
          also={t.alsoLater}
          choose={(input) => choose.mutateAsync(input)}
          onDone={dialog.close}
        />
      </Modal>
    </>
  );
}
