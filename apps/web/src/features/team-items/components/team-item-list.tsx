import type { TeamItemDto } from '@leerkring/shared';
import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useRemoveTeamItem } from '../api.ts';
import { AnswerForm } from './answer-form.tsx';

/** What came on the agenda of a team, and what the team did with it; nobody is counted or compared. */
export function TeamItemList(props: { items: TeamItemDto[] }) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {props.items.map((it) => (
        <li key={it.id}>
          <TeamItemCard item={it} />
        </li>
      ))}
    </Stack>
  );
}

function TeamItemCard({ item: it }: { item: TeamItemDto }) {
  const t = useText('team-items');
  const dates = useDates();
  const [isAnswering, setAnswering] = useState(false);
  const remove = useRemoveTeamItem(it.id);
  const isInside = it.path?.startsWith('/plg/') ?? false;
  return (
    <Surface>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {it.path === null && it.title}
        {it.path !== null && isInside && <TextLink to={it.path}>{it.title}</TextLink>}
        {it.path !== null && !isInside && <Anchor href={it.path}>{it.title}</Anchor>}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {it.isOurs
          ? t.placedBy(it.placedByName, dates.day(it.placedAt))
          : t.team(it.programmeName, it.institutionName)}
      </Text>
      {it.answer !== null && (
        <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
          {t.answers[it.answer]}
          {it.outcome !== '' && `: ${it.outcome}`}
        </Text>
      )}
      {it.isOurs && (it.answer === null || it.answer === 'later') && !it.isAsked && (
        <Text size="sm" c="dimmed" mt="xs">
          {t.asksOn(dates.day(it.asksAt))}
        </Text>
      )}
      {it.isOurs && (
        <Group gap="xs" mt="sm">
          {it.answer !== null && (
            <StatusChip tone="neutral">{it.isShared ? t.isShared : t.isPrivate}</StatusChip>
          )}
          {it.can.answer && (
            <Button
              size="compact-sm"
              variant="light"
              aria-label={t.answerOf(it.title)}
              onClick={() => setAnswering(true)}
            >
              {t.answer}
            </Button>
          )}
          {it.can.remove && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t.removeOf(it.title)}
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {t.remove}
            </Button>
          )}
        </Group>
      )}
      <ProblemNote error={remove.error} />
      <Modal opened={isAnswering} onClose={() => setAnswering(false)} title={t.answer}>
        {isAnswering && <AnswerForm item={it} onDone={() => setAnswering(false)} />}
      </Modal>
    </Surface>
  );
}
