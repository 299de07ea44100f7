import type { AgendaItemDto, MeetingRoomDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconChecklist, IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { CommitmentForm } from './commitment-form.tsx';
import { CommitmentRow } from './commitment-row.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionRow } from './decision-row.tsx';

/** What came out of one item (or of none in particular), and the two buttons that add to it. */
export function Outcomes(props: { page: MeetingRoomDto; item: AgendaItemDto | null }) {
  const t = useText('meeting-room');
  const [asked, setAsked] = useState<'decision' | 'commitment' | null>(null);
  const { page, item } = props;
  const { meeting } = page;
  const itemId = item?.id ?? null;
  const decisions = page.decisions.filter((it) => it.agendaItemId === itemId);
  const commitments = page.commitments.filter((it) => it.agendaItemId === itemId);
  const handleDone = () => setAsked(null);
  return (
    <Stack gap="sm">
      {decisions.length + commitments.length > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} meetingId={meeting.id} decision={decision} />
          ))}
          {commitments.map((commitment) => (
            <CommitmentRow key={commitment.id} page={page} commitment={commitment} />
          ))}
        </Stack>
      )}
      {meeting.can.minute && (
        <Group gap="xs">
          <Button
            variant="light"
            leftSection={<IconGavel size={18} aria-hidden />}
            onClick={() => setAsked('decision')}
          >
            {t.decisions.add}
          </Button>
          <Button
            variant="light"
            leftSection={<IconChecklist size={18} aria-hidden />}
            onClick={() => setAsked('commitment')}
          >
            {t.commitments.add}
          </Button>
        </Group>
      )}
      <Modal opened={asked === 'decision'} onClose={handleDone} title={t.decisions.add}>
        <DecisionForm meetingId={meeting.id} itemId={itemId} onDone={handleDone} />
      </Modal>
      <Modal opened={asked === 'commitment'} onClose={handleDone} title={t.commitments.add}>
        <CommitmentForm page={page} itemId={itemId} onDone={handleDone} />
      </Modal>
    </Stack>
  );
}
