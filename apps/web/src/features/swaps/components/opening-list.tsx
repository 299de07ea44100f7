import type { OpeningDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useTakeOpening } from '../api.ts';

/** Visits without a visitor, to take for whoever may. */
export function OpeningList(props: { openings: OpeningDto[] }) {
  const { openings: t } = useText('swaps');
  const open = props.openings.filter(({ missing }) => missing > 0);
  if (open.length === 0) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {open.map((it) => (
          <OpeningItem key={it.id} opening={it} />
        ))}
      </Stack>
    </Section>
  );
}

function OpeningItem(props: { opening: OpeningDto }) {
  const { openings: t } = useText('swaps');
  const { opening } = props;
  const take = useTakeOpening(opening.id);
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 15rem' }}>
          <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
            {t.row(opening.hostProgrammeName)}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {[t.by(opening.returnedByName), opening.reason].filter(Boolean).join(' · ')}
          </Text>
        </div>
        {opening.can.take && (
          <Button
            size="sm"
            loading={take.isPending}
            aria-label={t.takeOf(opening.hostProgrammeName)}
            onClick={() => take.mutate()}
          >
            {t.take}
          </Button>
        )}
      </Group>
      <ProblemNote error={take.error} />
    </Surface>
  );
}
