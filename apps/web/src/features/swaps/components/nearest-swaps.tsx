import type { AssignmentDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { alternativesOf } from '../../../lib/alternatives.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { assignmentsQuery } from '../../assignments/api.ts';
import { useAskSwap } from '../api.ts';
import { turnRequest, turnSteps } from '../turn-steps.ts';

/** For who lost a swap to others: the swaps nearest to it that the rules allow now, to ask at once. */
export function NearestSwaps(props: { plgId: string; error: Error | null }) {
  const { nearest: t } = useText('swaps');
  const { data: visits } = useQuery(assignmentsQuery(props.plgId));
  const turns = alternativesOf(props.error)?.map((turn) => turn.split(' '));
  if (!turns || !visits) return null;
  // Visits may have changed again in the meantime: then what was named is not there any more.
  const open = turns.filter((ids) => ids.every((id) => visits.some((visit) => visit.id === id)));
  if (open.length === 0) return <Text>{t.none}</Text>;
  return (
    <Stack gap="sm" role="group" aria-label={t.title}>
      <Text fw={600}>{t.title}</Text>
      {open.map((ids) => (
        <NearestSwap key={ids.join(' ')} visits={visits} ids={ids} />
      ))}
    </Stack>
  );
}

function NearestSwap(props: { visits: AssignmentDto[]; ids: string[] }) {
  const { nearest: t, list } = useText('swaps');
  const { visits, ids } = props;
  const ask = useAskSwap(ids[0] ?? '');
  const steps = turnSteps(visits, ids, list.step, list.you);
  return (
    <>
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 15rem' }}>
          {steps.map((step) => (
            <Text key={step} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {step}
            </Text>
          ))}
        </div>
        {ask.isSuccess ? (
          <Text size="sm" role="status">
            {t.asked}
          </Text>
        ) : (
          <Button
            size="sm"
            variant="default"
            loading={ask.isPending}
            aria-label={t.askOf(steps.join('; '))}
            onClick={() => ask.mutate(turnRequest(visits, ids))}
          >
            {t.ask}
          </Button>
        )}
      </Group>
      <ProblemNote error={ask.error} />
    </>
  );
}
