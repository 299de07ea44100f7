import type { AgendaCandidateDto, AgendaProposalDto, AgendaReason } from '@leerkring/shared';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { agendaProposalQuery, usePlaceCandidates } from '../api.ts';

const plain = { listStyle: 'none' } as const;
const waiting: AgendaReason[] = ['action', 'review', 'missing'];

/** What the earlier meetings leave for this one, with the reason of each; the coordinator prunes. */
export function AgendaProposal(props: { plgId: string; meetingId: string }) {
  const { data: proposal } = useQuery(agendaProposalQuery(props.plgId));
  if (!proposal || proposal.meetingId !== props.meetingId || !proposal.canPlace) return null;
  return <Pruning {...props} proposal={proposal} />;
}

function Pruning(props: { plgId: string; meetingId: string; proposal: AgendaProposalDto }) {
  const t = useText('agendas');
  const { proposal } = props;
  const place = usePlaceCandidates(props.plgId, props.meetingId);
  const [left, setLeft] = useState<string[]>([]);
  const { candidates, backlog } = proposal;
  const kept = candidates.filter((it) => !left.includes(it.key));
  const toggle = (key: string) =>
    setLeft((before) => (before.includes(key) ? before.filter((it) => it !== key) : [...before, key]));
  if (candidates.length + backlog.length === 0) return null;
  return (
    <>
      {candidates.length > 0 && (
        <Section title={t.title} lead={t.lead}>
          <LongList items={candidates} textsOf={(it) => [it.title, it.detail]}>
            {(shown) => (
              <Stack component="ul" gap="sm" m={0} p={0} style={plain}>
                {shown.map((it) => (
                  <Group component="li" key={it.key} gap="sm" wrap="nowrap" align="flex-start">
                    <Checkbox
                      mt={3}
                      checked={!left.includes(it.key)}
                      aria-label={it.title}
                      onChange={() => toggle(it.key)}
                    />
                    <Candidate candidate={it} />
                  </Group>
                ))}
              </Stack>
            )}
          </LongList>
          <Group>
            <Button
              loading={place.isPending}
              onClick={() => place.mutate({ place: kept.map(({ key }) => key), prune: left })}
            >
              {kept.length === 0 ? t.placeNone : t.place(kept.length)}
            </Button>
          </Group>
          <ProblemNote error={place.error} />
        </Section>
      )}
      {backlog.length > 0 && (
        <Section title={t.backlog} lead={t.backlogLead} order={3}>
          <LongList items={backlog} textsOf={(it) => [it.title, it.detail]}>
            {(shown) => (
              <Stack component="ul" gap="sm" m={0} p={0} style={plain}>
                {shown.map((it) => (
                  <Group component="li" key={it.key} gap="sm" justify="space-between" align="flex-start">
                    <Candidate candidate={it} />
                    <Button
                      size="compact-md"
                      variant="default"
                      aria-label={t.pick(it.title)}
                      disabled={place.isPending}
                      onClick={() => place.mutate({ place: [it.key], prune: [] })}
                    >
                      {t.pickShort}
                    </Button>
                  </Group>
                ))}
              </Stack>
            )}
          </LongList>
        </Section>
      )}
    </>
  );
}

function Candidate({ candidate: it }: { candidate: AgendaCandidateDto }) {
  const t = useText('agendas');
  const dates = useDates();
  return (
    <div style={{ minWidth: 0, flex: 1 }}>
      <Text style={{ overflowWrap: 'anywhere' }}>{it.title}</Text>
      <Group gap="xs">
        <StatusChip tone={waiting.includes(it.reason) ? 'waiting' : 'neutral'}>
          {t.reasons[it.reason]}
        </StatusChip>
        <Text size="sm" c="dimmed">
          {it.since !== null && `${t.times(it.times, dates.shortDay(it.since))} · `}
          {t.minutes(it.minutes)}
        </Text>
      </Group>
      {it.detail !== null && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {it.detail}
        </Text>
      )}
    </div>
  );
}
