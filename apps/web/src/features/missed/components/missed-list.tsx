import type { MissedSummaryDto } from '@leerkring/shared';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** Meetings of which something was missed and not seen yet; nothing when one is up to date. */
export function MissedList(props: { missed: MissedSummaryDto[]; showPlg?: boolean }) {
  const t = useText('missed');
  const dates = useDates();
  const waiting = props.missed.filter(({ unseen }) => unseen > 0);
  if (waiting.length === 0) return null;
  return (
    <Section title={t.listTitle} lead={t.listLead}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {waiting.map((it) => (
          <li key={it.meetingId}>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <Badge circle={it.unseen < 10} size="lg" mt={2} style={{ flex: 'none' }} aria-hidden>
                {it.unseen}
              </Badge>
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <TextLink to={`/plg/${it.plgId}/bijeenkomsten/${it.meetingId}/gemist`} fw={560}>
                  {it.title}
                </TextLink>
                <Text size="sm" c="dimmed">
                  {[
                    t.unseen(it.unseen),
                    t.extents[it.extent],
                    dates.day(it.startsAt),
                    ...(props.showPlg ? [it.plgName] : []),
                  ].join(' · ')}
                </Text>
              </div>
            </Group>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
