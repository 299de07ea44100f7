import type { PhaseDto } from '@leerkring/shared';
import { Group, Stack, Text, Timeline } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { ConditionLine } from './condition-line.tsx';

const tones: Record<PhaseDto['stage'], StatusTone> = { done: 'done', now: 'active', later: 'neutral' };

/** All phases from first to last: where the group is, and what those that are at hand still wait for. */
export function PhaseList(props: { plgId: string; phases: PhaseDto[] }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const dates = useDates();
  const { phases } = props;
  // What the next meeting waits for is worth knowing before its phase has come.
  const next = phases.find(({ stage, meetings }) => stage !== 'done' && meetings.length > 0);
  const isTelling = (phase: PhaseDto) =>
    (phase.stage === 'now' || phase === next) && phase.conditions.some(({ isMet }) => !isMet);
  return (
    <Timeline
      active={phases.findLastIndex(({ stage }) => stage !== 'later')}
      bulletSize={20}
      lineWidth={2}
      role="list"
      aria-label={t.title}
    >
      {phases.map((phase) => (
        <Timeline.Item
          key={phase.key}
          role="listitem"
          title={
            <Group gap="sm" component="span">
              <Text span fw={600}>
                {phase.name[locale]}
              </Text>
              <StatusChip tone={tones[phase.stage]}>{t.stages[phase.stage]}</StatusChip>
            </Group>
          }
        >
          <Text c="dimmed" maw="var(--lk-text)">
            {phase.purpose[locale]}
          </Text>
          {phase.meetings.map((it) => (
            <Text key={it.id} style={{ overflowWrap: 'anywhere' }}>
              <TextLink to={`/plg/${props.plgId}/bijeenkomsten/${it.id}`}>{it.title}</TextLink>{' '}
              <Text span c="dimmed" size="sm">
                {dates.day(it.startsAt)}
              </Text>
            </Text>
          ))}
          {isTelling(phase) && (
            <Stack
              component="ul"
              gap={6}
              m={0}
              mt={6}
              p={0}
              aria-label={t.needed}
              style={{ listStyle: 'none' }}
            >
              {phase.conditions
                .filter(({ isMet }) => !isMet)
                .map((it) => (
                  <ConditionLine key={it.fact} condition={it} />
                ))}
            </Stack>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
