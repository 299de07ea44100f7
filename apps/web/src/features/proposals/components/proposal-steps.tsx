import { type ProposalDto, proposalSteps } from '@leerkring/shared';
import { Group, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';

/** The way from a first text to a decision, and where this one is. */
export function ProposalSteps({ proposal }: { proposal: ProposalDto }) {
  const t = useText('proposals');
  const steps = proposalSteps.filter((it) => it !== 'withdrawn');
  const at = steps.findIndex((it) => it === proposal.step);
  if (at < 0) return <StatusChip tone="neutral">{t.steps.withdrawn}</StatusChip>;
  return (
    <Group component="ol" aria-label={t.stepsLabel} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {steps.map((step, place) => (
        <li key={step} aria-current={place === at ? 'step' : undefined}>
          {place === at ? (
            <StatusChip tone={step === 'decided' ? 'done' : 'active'}>{t.steps[step]}</StatusChip>
          ) : (
            <Text span size="sm" c="dimmed" px={6}>
              {t.steps[step]}
            </Text>
          )}
        </li>
      ))}
    </Group>
  );
}
