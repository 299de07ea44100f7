import type { AgendaItemDto, MeetingRoomDto } from '@leerkring/shared';
import { Accordion, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { AddAgendaItem } from './add-agenda-item.tsx';
import { AgendaItem } from './agenda-item.tsx';

/** What the meeting is about, in order; each item opens to its minutes and to what came out of it. */
export function Agenda(props: {
  page: MeetingRoomDto;
  /** What came out of an item belongs to later rooms. */
  renderOutcomes: (item: AgendaItemDto) => ReactNode;
  renderMinutes: (item: AgendaItemDto) => ReactNode;
}) {
  const { agenda: t } = useText('meeting-room');
  const dates = useDates();
  const { page } = props;
  const { meeting, agenda } = page;
  const currentId = page.currentItemId;
  const [opened, setOpened] = useState<string[]>([]);
  const [seenId, setSeenId] = useState<string | null>(null);
  // The item that comes to the table opens by itself, once; what people opened stays open.
  if (currentId !== seenId) {
    setSeenId(currentId);
    if (currentId !== null) setOpened((before) => [...new Set([...before, currentId])]);
  }
  const total = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const planned = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);
  const until = dates.time(new Date(Date.parse(meeting.startsAt) + total * 60_000));
  return (
    <Section
      title={t.title}
      lead={
        agenda.length > 0 ? (
          <>
            {t.total(total, until)}{' '}
            {total > planned && (
              <Text span inherit c="var(--mantine-color-error)">
                {t.over(total - planned)}
              </Text>
            )}
          </>
        ) : undefined
      }
    >
      {agenda.length === 0 && (
        <EmptyState title={t.empty} body={meeting.can.minute ? t.emptyBody : undefined} />
      )}
      {agenda.length > 0 && (
        <Accordion
          multiple
          value={opened}
          onChange={setOpened}
          variant="separated"
          radius="lg"
          order={3}
          // The editor arrives after the panel has opened: a panel that grew to a measured height would stay shut.
          transitionDuration={0}
        >
          {agenda.map((item) => (
            <AgendaItem
              key={item.id}
              page={page}
              item={item}
              isCurrent={item.id === currentId}
              isOpen={opened.includes(item.id)}
              minutes={opened.includes(item.id) && props.renderMinutes(item)}
            >
              {props.renderOutcomes(item)}
            </AgendaItem>
          ))}
        </Accordion>
      )}
      {meeting.can.minute && <AddAgendaItem meetingId={meeting.id} />}
    </Section>
  );
}
