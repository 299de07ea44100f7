import type { NextMeetingDto } from '@leerkring/shared';
import { Text, Title } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Surface } from '../../../ui/surface.tsx';

export function NextMeeting(props: { meeting: NextMeetingDto }) {
  const t = useText('today');
  const dates = useDates();
  const now = useNow();
  const { meeting } = props;
  return (
    <Surface component="section" padding="xl" mb="2.5rem" aria-labelledby="next-meeting">
      <Title order={2} fz="sm" ff="text" fw={600} c="dimmed" id="next-meeting">
        {t.meeting} · {dates.fromNow(meeting.startsAt, new Date(now))}
      </Title>
      <Text ff="var(--lk-serif)" fz="xl" mt={4} style={{ overflowWrap: 'anywhere' }}>
        {meeting.title}
      </Text>
      <Text mt={4}>
        <time dateTime={meeting.startsAt}>
          {dates.longDay(meeting.startsAt)}, {dates.span(meeting.startsAt, meeting.endsAt)}
        </time>{' '}
        <Text span c="dimmed">
          · {t.week(dates.week(meeting.startsAt))}
        </Text>
      </Text>
      <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
        {meeting.plgName}
      </Text>
      <ButtonLink to={`/plg/${meeting.plgId}/bijeenkomsten/${meeting.id}`} mt="md" variant="light">
        {t.meetingOpen}
      </ButtonLink>
    </Surface>
  );
}
