import type { CircleCheckDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';

/** The mean of the circle, or why there is none. */
export function CircleMeans(props: { circle: CircleCheckDto }) {
  const { circle: t } = useText('formats');
  const locale = useLocale();
  const { mean } = props.circle;
  if (mean === null) return <Text>{t.tooFew}</Text>;
  return (
    <Stack gap="xs">
      <Group component="ul" gap="xl" m={0} p={0} style={{ listStyle: 'none' }}>
        {(['safe', 'equal', 'worthwhile'] as const).map((question) => (
          <Stack component="li" key={question} gap={0}>
            <Text fz="xl" ff="var(--lk-serif)">
              {mean[question].toLocaleString(locale)}
            </Text>
            <Text size="sm" c="dimmed">
              {t.names[question]}
            </Text>
          </Stack>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {t.mean(mean.answers)}
      </Text>
    </Stack>
  );
}
