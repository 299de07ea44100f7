import { Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** How often each number of fingers was held up. */
export function FistResult(props: { counts: number[] | null }) {
  const { votes: t } = useText('formats');
  const counts = props.counts ?? [];
  const isLow = counts.slice(0, 3).some((count) => count > 0);
  return (
    <Stack gap="xs">
      <Group component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.result}>
        {counts.map((count, fingers) => (
          <Stack component="li" key={t.fingers(fingers)} gap={0} align="center">
            <Text fz="xl" ff="var(--lk-serif)">
              {t.times(count)}
            </Text>
            <Text size="sm" c="dimmed">
              {t.fingers(fingers)}
            </Text>
          </Stack>
        ))}
      </Group>
      {isLow && <Text>{t.talk}</Text>}
    </Stack>
  );
}
