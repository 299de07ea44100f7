import { Group, Stack, Text } from '@mantine/core';
import type { AskBackTaskDto } from '@leerkring/shared';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useReplies } from './replies-kept.tsx';

/** What was asked back of me, from this device. Nothing when nothing is asked. */
export function ReplyList() {
  const t = useText('ask-backs');
  const { tasks } = useReplies();
  if (tasks.length === 0) return null;
  return (
    <Section title={t.mine.title} lead={t.mine.lead}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {tasks.map((it) => (
          <Task key={it.id} task={it} />
        ))}
      </Stack>
    </Section>
  );
}

function Task({ task }: { task: AskBackTaskDto }) {
  const t = useText('ask-backs');
  const dates = useDates();
  const reply = useReplies().replies.get(task.id);
  const isSent = reply !== undefined && reply.sendAskedAt !== null;
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
          <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
            {task.text}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {[task.hostProgrammeName, task.code, dates.day(task.startedAt)].join(' · ')}
          </Text>
        </div>
        <Group gap="xs">
          {isSent && <StatusChip tone="waiting">{t.mine.waiting}</StatusChip>}
          {!isSent && reply?.refusal && <StatusChip tone="refused">{t.mine.refused}</StatusChip>}
          {reply && !isSent && !reply.refusal && <StatusChip tone="waiting">{t.mine.begun}</StatusChip>}
          <ButtonLink
            to={`/gesprekken/terugvraag/${task.id}`}
            variant={isSent ? 'subtle' : 'light'}
            aria-label={t.mine.of(isSent ? t.mine.look : t.mine.answer, task.code)}
          >
            {isSent ? t.mine.look : t.mine.answer}
          </ButtonLink>
        </Group>
      </Group>
    </Surface>
  );
}
