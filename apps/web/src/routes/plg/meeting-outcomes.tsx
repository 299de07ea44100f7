import type { AgendaItemDto, AttendeeDto, MeetingDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconChecklist, IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { commitmentsQuery } from '../../features/commitments/api.ts';
import { CommitmentForm } from '../../features/commitments/components/commitment-form.tsx';
import { CommitmentRow } from '../../features/commitments/components/commitment-row.tsx';
import { decisionsQuery } from '../../features/decisions/api.ts';
import { DecisionForm } from '../../features/decisions/components/decision-form.tsx';
import { DecisionRow } from '../../features/decisions/components/decision-row.tsx';
import { minutesQuery, notesQuery } from '../../features/minutes/api.ts';
import { NoteRow } from '../../features/minutes/components/note-row.tsx';
import { useVisit } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';

/** What came out of one item, and the two buttons that add to it. */
export const MeetingOutcomes = memo(function MeetingOutcomes(props: {
  meeting: MeetingDto;
  attendees: AttendeeDto[];
  item: AgendaItemDto;
}) {
  const decisionWords = useText('decisions');
  const commitmentWords = useText('commitments');
  const [asked, setAsked] = useState<'decision' | 'commitment' | null>(null);
  const { meeting, attendees, item } = props;
  const decisions = useQuery(decisionsQuery(meeting.plgId)).data ?? [];
  const commitments = useQuery(commitmentsQuery(meeting.plgId)).data ?? [];
  const decided = decisions.filter((it) => it.agendaItemId === item.id);
  const agreed = commitments.filter((it) => it.agendaItemId === item.id);
  const isGuest = useVisit(meeting.plgId);
  const notes = useQuery({ ...notesQuery(meeting.plgId), enabled: !isGuest }).data ?? [];
  const noted = notes.filter((it) => it.agendaItemId === item.id);
  const minutes = useQuery({ ...minutesQuery(meeting.id), enabled: meeting.can.minute }).data;
  const handleDone = () => setAsked(null);
  return (
    <Stack gap="sm">
      {decided.length + agreed.length + noted.length > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {decided.map((decision) => (
            <DecisionRow key={decision.id} meetingId={meeting.id} decision={decision} />
          ))}
          {agreed.map((commitment) => (
            <CommitmentRow key={commitment.id} people={attendees} commitment={commitment} />
          ))}
          {noted.map((note) => (
            <NoteRow key={note.id} note={note} />
          ))}
        </Stack>
      )}
      {meeting.can.minute && (
        <Group gap="xs">
          {minutes?.can.note && (
            <Button
              variant="light"
              leftSection={<IconGavel size={18} aria-hidden />}
              onClick={() => setAsked('decision')}
            >
              {decisionWords.add}
            </Button>
          )}
          <Button
            variant="light"
            leftSection={<IconChecklist size={18} aria-hidden />}
            onClick={() => setAsked('commitment')}
          >
            {commitmentWords.add}
          </Button>
        </Group>
      )}
      <Modal opened={asked === 'decision'} onClose={handleDone} title={decisionWords.add}>
        <DecisionForm meetingId={meeting.id} itemId={item.id} onDone={handleDone} />
      </Modal>
      <Modal opened={asked === 'commitment'} onClose={handleDone} title={commitmentWords.add}>
        <CommitmentForm people={attendees} meetingId={meeting.id} itemId={item.id} onDone={handleDone} />
      </Modal>
    </Stack>
  );
});
