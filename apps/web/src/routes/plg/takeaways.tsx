import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { yearQuery } from '../../features/cycles/api.ts';
import { exchangesQuery } from '../../features/exchanges/api.ts';
import { ExchangeList } from '../../features/exchanges/components/exchange-list.tsx';
import { takeawaysQuery } from '../../features/takeaways/api.ts';
import { TakeawayList } from '../../features/takeaways/components/takeaway-list.tsx';
import { WriteTakeaway } from '../../features/takeaways/components/write-takeaway.tsx';
import { teamAgendaQuery } from '../../features/team-items/api.ts';
import { TeamAgenda } from '../../features/team-items/components/team-agenda.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';

/** What each of us takes to our own team, and what came of it. */
export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('takeaways');
  const { data: takeaways } = useSuspenseQuery(takeawaysQuery(plgId));
  const { meetings } = useSuspenseQuery(yearQuery(plgId)).data;
  const { items } = useSuspenseQuery(teamAgendaQuery(plgId)).data;
  const { data: exchanges } = useSuspenseQuery(exchangesQuery(plgId));
  const of = (meetingId: string) => takeaways.filter((it) => it.meetingId === meetingId);
  // A meeting of which there is nothing to read and nothing to write would be a heading alone.
  const shown = meetings.filter((it) => (it.state === 'held' && it.can.minute) || of(it.id).length > 0);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {shown.length + items.length + exchanges.length === 0 && (
        <EmptyState title={t.empty} body={t.emptyBody} />
      )}
      <ExchangeList plgId={plgId} />
      <TeamAgenda plgId={plgId} />
      {shown.toReversed().map((meeting) => (
        <Section key={meeting.id} title={meeting.title}>
          <TakeawayList takeaways={of(meeting.id)} />
          {meeting.can.minute && (
            <Group mt="md">
              <WriteTakeaway meetingId={meeting.id} />
            </Group>
          )}
        </Section>
      ))}
    </>
  );
}
