import type { InviteAnswer, InvitedProgrammeDto, MeetingDto } from '@leerkring/shared';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { invitesQuery, useAnswerInvite } from '../api.ts';
import { AnswerControl } from './answer-control.tsx';

const tones: Record<InviteAnswer | 'silent', StatusTone> = {
  accepted: 'done',
  tentative: 'waiting',
  declined: 'refused',
  silent: 'neutral',
};

/** Who comes to a meeting that is still to be held, per programme, and what I say myself. */
export function InvitesPanel(props: { meeting: MeetingDto }) {
  const t = useText('invites');
  const { plgId, id } = props.meeting;
  const { data: invites } = useQuery(invitesQuery(plgId, id));
  const answer = useAnswerInvite(plgId, id);
  if (!invites) return null;
  const { accepted, tentative, declined, silent, startsAt } = invites;
  // What was pressed shows at once; what the server says has the last word.
  const mine = answer.isPending ? answer.variables.answer : invites.mine;
  return (
    <Surface component="section" aria-labelledby="invites">
      <Title order={2} id="invites" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      {invites.canAnswer && (
        <Stack gap={4} mt="xs">
          <AnswerControl
            label={t.mine}
            value={mine}
            onChange={(next) => answer.mutate({ answer: next, startsAt })}
          />
          <Text size="sm" c="dimmed" role="status" mih="1.5em">
            {answer.isPending ? t.saving : mine === null ? t.please : t.saved[mine]}
          </Text>
        </Stack>
      )}
      <ProblemNote error={answer.error} />
      <Text mt="xs">{t.count(accepted, tentative, declined, silent)}</Text>
      <Stack component="ul" gap="sm" m={0} mt="sm" p={0} style={{ listStyle: 'none' }}>
        {invites.programmes.map((it) => (
          <Programme key={it.programmeName} programme={it} />
        ))}
      </Stack>
    </Surface>
  );
}

/** A programme comes when one of its people does; it is not refused before all of them have. */
function stateOf(people: InvitedProgrammeDto['people']): InviteAnswer | 'silent' {
  const has = (answer: InviteAnswer | null) => people.some((it) => it.answer === answer);
  if (has('accepted')) return 'accepted';
  if (has('tentative')) return 'tentative';
  return has(null) ? 'silent' : 'declined';
}

function Programme(props: { programme: InvitedProgrammeDto }) {
  const t = useText('invites');
  const { programmeName, people } = props.programme;
  const state = stateOf(people);
  return (
    <li>
      <Group justify="space-between" gap="xs" align="baseline">
        <Text size="sm" fw={560} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {programmeName ?? t.noProgramme}
        </Text>
        {programmeName !== null && <StatusChip tone={tones[state]}>{t.answers[state]}</StatusChip>}
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {people.map(({ name, answer }) => t.person(name, t.answers[answer ?? 'silent'])).join(' · ')}
      </Text>
    </li>
  );
}
