import { type EarlyStartDto, factLine } from '@leerkring/shared';
import { List, Stack, Text } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';

/** That a meeting was begun while something was missing: it stands in the minutes. */
export function EarlyStart({ early }: { early: EarlyStartDto }) {
  const t = useText('trajectories');
  const locale = useLocale();
  return (
    <Stack
      gap="xs"
      mb="lg"
      p="md"
      bg="var(--lk-sunken)"
      role="note"
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    >
      <Text fw={600}>{t.early(early.phase[locale])}</Text>
      <List>
        {early.unmet.map((it) => (
          <List.Item key={it.fact} style={{ overflowWrap: 'anywhere' }}>
            {factLine(locale, it)}
          </List.Item>
        ))}
      </List>
      {early.reason !== '' && <Text style={{ overflowWrap: 'anywhere' }}>{t.earlyReason(early.reason)}</Text>}
    </Stack>
  );
}
