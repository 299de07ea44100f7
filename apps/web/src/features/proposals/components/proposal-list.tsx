import type { ProposalSummaryDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

const tones = {
  clarifying: 'active',
  reacting: 'active',
  deciding: 'waiting',
  decided: 'done',
  withdrawn: 'neutral',
} as const;

export function ProposalStepChip({ proposal: it }: { proposal: ProposalSummaryDto }) {
  const t = useText('proposals');
  return <StatusChip tone={tones[it.step]}>{t.steps[it.step]}</StatusChip>;
}

export function ProposalList(props: { proposals: ProposalSummaryDto[] }) {
  const t = useText('proposals');
  const dates = useDates();
  // Whoever is asked something finds it at once, however many there are.
  const askedFirst = props.proposals.toSorted((a, b) => Number(b.isAskedOfMe) - Number(a.isAskedOfMe));
  return (
    <LongList items={askedFirst} textsOf={(it) => [it.title, it.byName]}>
      {(shown) => (
        <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.map((it) => (
            <li key={it.id}>
              <TextLink
                to={`/plg/${it.plgId}/voorstellen/${it.id}`}
                fz="lg"
                ff="var(--lk-serif)"
                style={{ overflowWrap: 'anywhere' }}
              >
                {it.title}
              </TextLink>
              <Group gap="xs" mt={4}>
                <ProposalStepChip proposal={it} />
                {it.openObjections > 0 && (
                  <StatusChip tone="refused">{t.objections(it.openObjections)}</StatusChip>
                )}
                {it.isAskedOfMe && <StatusChip tone="active">{t.askedOfYou}</StatusChip>}
                <Text size="sm" c="dimmed">
                  {it.byName === null ? t.byNobody(dates.day(it.at)) : t.by(it.byName, dates.day(it.at))}
                  {(it.step === 'deciding' || it.step === 'decided') &&
                    ` · ${t.answered(it.answered, it.seatCount)}`}
                </Text>
              </Group>
            </li>
          ))}
        </Stack>
      )}
    </LongList>
  );
}
