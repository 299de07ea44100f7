import type { ProposalDto, SeatStance } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';

const tones: Record<SeatStance, StatusTone> = {
  silent: 'neutral',
  consenting: 'done',
  objecting: 'refused',
  asked_again: 'waiting',
  stepped_out: 'neutral',
};

const plain = { listStyle: 'none' } as const;
const words = { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

/** Where every programme stands, and what still worries it. */
export function ProposalSeats({ proposal }: { proposal: ProposalDto }) {
  const t = useText('proposals');
  return (
    <Section title={t.seats}>
      <Stack component="ul" gap="sm" m={0} p={0} style={plain}>
        {proposal.seats.map((it) => (
          <li key={it.seatId}>
            <Group gap="sm">
              <Text style={words}>{it.programmeName}</Text>
              <StatusChip tone={tones[it.stance]}>{t.stances[it.stance]}</StatusChip>
            </Group>
            {it.concern !== '' && (
              <Text size="sm" c="dimmed" style={words}>
                {it.concern}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Section>
  );
}

export function Objections({ proposal }: { proposal: ProposalDto }) {
  const { objection: t } = useText('proposals');
  const dates = useDates();
  if (proposal.objections.length === 0) return null;
  return (
    <Section title={t.title}>
      <Stack component="ul" gap="lg" m={0} p={0} style={plain}>
        {proposal.objections.map((it) => (
          <li key={it.id}>
            <Group gap="xs" mb={2}>
              <Text fw={600}>{it.programmeName}</Text>
              <Text size="sm" c="dimmed">
                {t.on(it.textVersion)}
              </Text>
              <StatusChip tone={it.resolution === null ? 'refused' : 'done'}>
                {it.resolution === null ? t.open : t.resolutions[it.resolution]}
              </StatusChip>
              {it.tryOutUntil !== null && (
                <Text size="sm" c="dimmed">
                  {t.until(dates.day(it.tryOutUntil))}
                </Text>
              )}
            </Group>
            <Text style={words}>{it.reason}</Text>
            <Text style={words}>
              <Text span fw={600}>
                {t.workableIf}
              </Text>{' '}
              {it.workableIf}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
