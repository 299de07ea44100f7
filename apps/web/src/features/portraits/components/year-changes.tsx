import type { PortraitChangesDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { ValueView } from './value-view.tsx';

/** What is different from the portrait of an earlier year, field by field. */
export function YearChanges({ since, changes }: { since: string; changes: PortraitChangesDto['changes'] }) {
  const t = useText('portraits');
  return (
    <Section title={t.reading.changedSince(since)} lead={t.reading.changed(changes.length)}>
      <Stack component="dl" gap="lg" m={0} maw="var(--lk-text)">
        {changes.map(({ id, before, after, words }) => (
          <div key={id}>
            <Text component="dt" size="sm" c="dimmed" mb={2}>
              {t.fields[id].label}
            </Text>
            {words.length > 0 && (
              <Text component="dd" m={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                <WordChanges parts={words} />
              </Text>
            )}
            {words.length === 0 &&
              (
                [
                  [since, before],
                  [t.reading.now, after],
                ] as const
              ).map(([label, value]) => (
                <Text key={label} component="dd" m={0} mb="xs">
                  <Text span size="sm" c="dimmed">
                    {label}
                  </Text>
                  <ValueView id={id} value={value} />
                </Text>
              ))}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
