import type { MissedItemDto } from '@leerkring/shared';
import { Text, Title } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { countsOf } from '../sections.ts';

/** What there is, in one glance. */
export function MissedSummary(props: { items: MissedItemDto[] }) {
  const t = useText('missed');
  const forMe = props.items.filter(({ kind, isForMe }) => kind === 'commitment' && isForMe).length;
  const words = countsOf(props.items).map(([kind, count]) =>
    kind === 'commitment' && forMe > 0
      ? `${t.counts[kind](count)} (${t.forYou(forMe)})`
      : t.counts[kind](count),
  );
  return (
    <Surface component="section" padding="xl" mb="2.5rem" aria-labelledby="missed-summary">
      <Title order={2} fz="sm" ff="text" fw={600} c="dimmed" id="missed-summary">
        {t.inOneMinute}
      </Title>
      <Text ff="var(--lk-serif)" fz="xl" mt={4}>
        {words.join(', ')}.
      </Text>
    </Surface>
  );
}
