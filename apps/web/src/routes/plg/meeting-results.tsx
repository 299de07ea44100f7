import type { AgendaItemDto, AttendeeDto, CommitmentDto, MeetingDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { memo } from 'react';
import { commitmentsQuery } from '../../features/commitments/api.ts';
import { CommitmentRow } from '../../features/commitments/components/commitment-row.tsx';
import { decisionsQuery } from '../../features/decisions/api.ts';
import { DecisionRow } from '../../features/decisions/components/decision-row.tsx';
import { useText } from '../../text/text.ts';
import { LongList } from '../../ui/long-list.tsx';
import { Section } from '../../ui/section.tsx';

const plainList = { listStyle: 'none' } as const;
const textsOf = (it: CommitmentDto) => [it.text, it.ownerName, it.programmeName, it.deputyName];

/** Everything that came out of the meeting together, and what is still open from before. */
export const MeetingResults = memo(function MeetingResults(props: {
  meeting: MeetingDto;
  attendees: AttendeeDto[];
  agenda: AgendaItemDto[];
}) {
  const decisionWords = useText('decisions');
  const commitmentWords = useText('commitments');
  const { meeting, attendees, agenda } = props;
  const [{ data: decisions }, { data: commitments }] = useSuspenseQueries({
    queries: [decisionsQuery(meeting.plgId), commitmentsQuery(meeting.plgId)],
  });
  const decided = decisions.filter((it) => it.meetingId === meeting.id);
  const agreed = commitments.filter((it) => it.meetingId === meeting.id);
  const carried = commitments.filter(
    (it) => it.state === 'open' && Date.parse(it.meetingStartsAt) < Date.parse(meeting.startsAt),
  );
  const titleOf = (id: string | null) => agenda.find((item) => item.id === id)?.title;
  return (
    <>
      {carried.length > 0 && (
        <Section title={commitmentWords.carried} lead={commitmentWords.carriedLead}>
          <LongList items={carried} textsOf={textsOf}>
            {(shown) => (
              <Stack component="ul" gap="sm" m={0} p={0} style={plainList}>
                {shown.map((it) => (
                  <CommitmentRow key={it.id} people={attendees} commitment={it} />
                ))}
              </Stack>
            )}
          </LongList>
        </Section>
      )}
      <Section title={decisionWords.title}>
        {decided.length === 0 && <Text c="dimmed">{decisionWords.empty}</Text>}
        <LongList items={decided} textsOf={(it) => [it.text]}>
          {(shown) => (
            <Stack component="ul" gap="sm" m={0} p={0} style={plainList}>
              {shown.map((it) => (
                <DecisionRow
                  key={it.id}
                  meetingId={meeting.id}
                  decision={it}
                  under={titleOf(it.agendaItemId)}
                />
              ))}
            </Stack>
          )}
        </LongList>
      </Section>
      <Section title={commitmentWords.title}>
        {agreed.length === 0 && <Text c="dimmed">{commitmentWords.empty}</Text>}
        <LongList items={agreed} textsOf={textsOf}>
          {(shown) => (
            <Stack component="ul" gap="sm" m={0} p={0} style={plainList}>
              {shown.map((it) => (
                <CommitmentRow
                  key={it.id}
                  people={attendees}
                  commitment={it}
                  under={titleOf(it.agendaItemId)}
                />
              ))}
            </Stack>
          )}
        </LongList>
      </Section>
    </>
  );
});
