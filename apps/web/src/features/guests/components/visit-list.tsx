import type { VisitDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** Where I am a guest. */
export function VisitList(props: { visits: VisitDto[] }) {
  const t = useText('guests');
  const dates = useDates();
  return (
    <Section title={t.visits} lead={t.visitsLead}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {props.visits.map((it) => (
          <li key={it.meetingId} style={{ overflowWrap: 'anywhere' }}>
            <TextLink to={`/te-gast/${it.meetingId}`} fw={560}>
              {it.title}
            </TextLink>{' '}
            <Text span c="dimmed">
              {it.plgName} · {dates.day(it.startsAt)}, {dates.span(it.startsAt, it.endsAt)}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
