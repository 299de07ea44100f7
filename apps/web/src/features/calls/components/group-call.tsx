import type { PlgDto } from '@leerkring/shared';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { useWholeDialog } from '../../../ui/use-whole-dialog.ts';
import { callHostsQuery, useChooseGroupCall } from '../api.ts';
import { CallChoiceForm } from './call-choice-form.tsx';

/** Where the group meets online unless a meeting says otherwise; whoever plans chooses it. */
export function GroupCall(props: { plg: PlgDto }) {
  const t = useText('calls');
  const { plg } = props;
  const dialog = useWholeDialog(callHostsQuery());
  const choose = useChooseGroupCall(plg.id);
  if (!plg.can.plan) return null;
  return (
    <>
      <Group gap="sm" mb="xl">
        <Text style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {t.groupMeets[plg.callKind](plg.joinUrl === null ? '' : new URL(plg.joinUrl).host)}
        </Text>
        <Button variant="subtle" size="compact-sm" loading={dialog.isComing} onClick={dialog.open}>
          {t.choose}
        </Button>
      </Group>
      <Modal opened={dialog.isOpen} onClose={dialog.close} title={t.groupTitle} size="lg">
        <Text c="dimmed" mb="md">
          {t.groupLead}
        </Text>
        <CallChoiceForm
          now={plg}
          also={t.alsoPlanned}
          choose={(input) => choose.mutateAsync(input)}
          onDone={dialog.close}
        />
      </Modal>
    </>
  );
}
