import type { DatePollSummaryDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** The polls that are still open; nothing is shown when there are none. */
export function DatePollList(props: { polls: DatePollSummaryDto[] }) {
  const { list: t } = useText('date-polls');
  const dates = useDates();
  const open = props.polls.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Section title={t.title}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {open.map((poll) => (
          <li key={poll.id}>
            <Group gap="sm" align="baseline">
              <TextLink to={`/plg/${poll.plgId}/datumprikker/${poll.id}`} fw={560}>
                {poll.title}
              </TextLink>
              {poll.can.answer && !poll.haveIAnswered && <StatusChip tone="waiting">{t.notMine}</StatusChip>}
            </Group>
            <Text size="sm" c="dimmed">
              {poll.answered === poll.asked ? t.everyone : t.answered(poll.answered, poll.asked)}
              {poll.answerBy !== null && ` · ${t.by(dates.day(poll.answerBy))}`}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
