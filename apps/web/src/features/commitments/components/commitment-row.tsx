import type { CommitmentDto } from '@leerkring/shared';
import { ActionIcon, Checkbox, Group, Menu, Modal, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useSettleCommitment } from '../api.ts';
import { CommitmentForm, type OwnerChoice } from './commitment-form.tsx';
import { DropForm } from './drop-form.tsx';

/** Someone does something before a date; its owner ticks it off. */
export const CommitmentRow = memo(function CommitmentRow(props: {
  people: OwnerChoice[];
  commitment: CommitmentDto;
  under?: string | undefined;
}) {
  const t = useText('commitments');
  const dates = useDates();
  const now = useNow();
  const { people, commitment } = props;
  const settle = useSettleCommitment(commitment.id);
  const [asked, setAsked] = useState<'change' | 'drop' | null>(null);
  const { text, state, can } = commitment;
  const isOpen = state === 'open';
  const isLate = isOpen && Date.parse(`${commitment.dueOn}T23:59:59`) < now;
  const handleClose = () => setAsked(null);
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Checkbox
        mt={3}
        aria-label={t.markDone(text)}
        checked={state === 'done'}
        disabled={!can.settle || settle.isPending}
        onChange={(event) => settle.mutate({ state: event.currentTarget.checked ? 'done' : 'open' })}
      />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{text}</Text>
        <Group gap="xs">
          <Text size="sm" c={isLate ? 'var(--mantine-color-error)' : 'dimmed'}>
            {[commitment.ownerName ?? t.noOwner, commitment.programmeName].filter(Boolean).join(' · ')},{' '}
            {isLate ? t.late(dates.day(commitment.dueOn)) : t.dueOn(dates.day(commitment.dueOn))}
            {commitment.deputyName !== null && ` · ${t.deputyIs(commitment.deputyName)}`}
            {props.under !== undefined && ` · ${t.under(props.under)}`}
          </Text>
          {state === 'dropped' && <StatusChip tone="neutral">{t.state.dropped}</StatusChip>}
        </Group>
        {commitment.reason !== '' && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {commitment.reason}
          </Text>
        )}
        <ProblemNote error={settle.error} />
      </div>
      {(can.edit || can.settle) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t.actions(text)}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {can.edit && <Menu.Item onClick={() => setAsked('change')}>{t.change}</Menu.Item>}
            {can.settle && isOpen && <Menu.Item onClick={() => setAsked('drop')}>{t.drop}</Menu.Item>}
            {can.settle && !isOpen && (
              <Menu.Item onClick={() => settle.mutate({ state: 'open' })}>{t.reopen}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal opened={asked === 'change'} onClose={handleClose} title={t.change}>
        <CommitmentForm
          people={people}
          meetingId={commitment.meetingId}
          itemId={commitment.agendaItemId}
          commitment={commitment}
          onDone={handleClose}
        />
      </Modal>
      <Modal opened={asked === 'drop'} onClose={handleClose} title={t.dropTitle}>
        <DropForm
          onDrop={(reason) => settle.mutateAsync({ state: 'dropped', reason })}
          onDone={handleClose}
        />
      </Modal>
    </Group>
  );
});
