import type { MeetingRoomDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { CommitmentRow } from './commitment-row.tsx';
import { DecisionRow } from './decision-row.tsx';

const plainList = { listStyle: 'none' } as const;

/** Everything that came out of the meeting together, and what is still open from before. */
export function OutcomeLists(props: { page: MeetingRoomDto }) {
  const t = useText('meeting-room');
  const { page } = props;
  const titleOf = (id: string | null) => page.agenda.find((item) => item.id === id)?.title;
  return (
    <>
      {page.carriedOver.length > 0 && (
        <Section title={t.commitments.carried} lead={t.commitments.carriedLead}>
          <Stack component="ul" gap="sm" m={0} p={0} style={plainList}>
            {page.carriedOver.map((it) => (
              <CommitmentRow key={it.id} page={page} commitment={it} />
            ))}
          </Stack>
        </Section>
      )}
      <Section title={t.decisions.title}>
        {page.decisions.length === 0 && <Text c="dimmed">{t.decisions.empty}</Text>}
        <Stack component="ul" gap="sm" m={0} p={0} style={plainList}>
          {page.decisions.map((it) => (
            <DecisionRow
              key={it.id}
              meetingId={page.meeting.id}
              decision={it}
              under={titleOf(it.agendaItemId)}
            />
          ))}
        </Stack>
      </Section>
      <Section title={t.commitments.title}>
        {page.commitments.length === 0 && <Text c="dimmed">{t.commitments.empty}</Text>}
        <Stack component="ul" gap="sm" m={0} p={0} style={plainList}>
          {page.commitments.map((it) => (
            <CommitmentRow key={it.id} page={page} commitment={it} under={titleOf(it.agendaItemId)} />
          ))}
        </Stack>
      </Section>
    </>
  );
}
