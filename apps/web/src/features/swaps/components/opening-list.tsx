import type { OpeningDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { alternativesOf } from '../../../lib/alternatives.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useTakeOpening } from '../api.ts';

/** Visits without a visitor, to take for whoever may. Who comes too late hears it here, with what is left to take. */
export function OpeningList(props: { openings: OpeningDto[] }) {
  const { openings: t } = useText('swaps');
  const take = useTakeOpening();
  const open = props.openings.filter(({ missing }) => missing > 0);
  const nearest = alternativesOf(take.error);
  const instead = nearest?.flatMap((id) => open.filter((it) => it.id === id && it.can.take)) ?? [];
  if (open.length === 0 && !take.error) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      {take.error && (
        <Stack gap="xs" mb="md">
          <ProblemNote error={take.error} />
          {nearest && (
            <Text>
              {instead.length > 0
                ? t.instead(instead.map(({ hostProgrammeName }) => hostProgrammeName))
                : t.noneInstead}
            </Text>
          )}
        </Stack>
      )}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {open.map((it) => (
          <OpeningItem
            key={it.id}
            opening={it}
            isTaking={take.isPending && take.variables === it.id}
            onTake={() => take.mutate(it.id)}
          />
        ))}
      </Stack>
    </Section>
  );
}

function OpeningItem(props: { opening: OpeningDto; isTaking: boolean; onTake: () => void }) {
  const { openings: t } = useText('swaps');
  const { opening } = props;
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 15rem' }}>
          <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
            {t.row(opening.hostProgrammeName)}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {[(opening.hasStopped ? t.stopped : t.by)(opening.returnedByName), opening.reason]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        {opening.can.take && (
          <Button
            size="sm"
            loading={props.isTaking}
            aria-label={t.takeOf(opening.hostProgrammeName)}
            onClick={props.onTake}
          >
            {t.take}
          </Button>
        )}
      </Group>
    </Surface>
  );
}
