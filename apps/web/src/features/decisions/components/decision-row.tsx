import type { DecisionDto } from '@leerkring/shared';
import { ActionIcon, Group, Menu, Modal, Text } from '@mantine/core';
import { IconDots, IconGavel } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useWithdrawDecision } from '../api.ts';
import { DecisionForm } from './decision-form.tsx';

export const DecisionRow = memo(function DecisionRow(props: {
  meetingId: string;
  decision: DecisionDto;
  under?: string | undefined;
}) {
  const t = useText('decisions');
  const { meetingId, decision } = props;
  const withdraw = useWithdrawDecision(decision.id);
  const [isEditing, setEditing] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Text span c="var(--mantine-color-anchor)" mt={4} lh={1} aria-hidden>
        <IconGavel size={18} />
      </Text>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{decision.text}</Text>
        {props.under !== undefined && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t.under(props.under)}
          </Text>
        )}
      </div>
      {decision.can.steward && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t.actions}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={`/plg/${decision.plgId}/besluiten/${decision.id}`}>
              {t.open}
            </Menu.Item>
            {decision.can.edit && <Menu.Item onClick={() => setEditing(true)}>{t.change}</Menu.Item>}
            {decision.can.edit && <Menu.Item onClick={() => setWithdrawing(true)}>{t.withdraw}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t.change}>
        <DecisionForm
          meetingId={meetingId}
          itemId={decision.agendaItemId}
          decision={decision}
          onDone={() => setEditing(false)}
        />
      </Modal>
      <ConfirmDialog
        opened={isWithdrawing}
        title={t.withdrawTitle}
        body={decision.text}
        confirm={t.withdraw}
        tone="danger"
        onConfirm={() => withdraw.mutateAsync()}
        onClose={() => setWithdrawing(false)}
      />
    </Group>
  );
});
