import type { BlockChangeDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { changesQuery } from '../api.ts';

/** What is different since a moment, paragraph by paragraph, with who did it and a way to put it back. */
export function ChangesView(props: {
  sectionId: string;
  from: number;
  to: number;
  isBusy: boolean;
  /** One change, or all of them; null for who only reads. */
  onRestore: ((change?: number, seen?: number) => Promise<unknown>) | null;
}) {
  const t = useText('moments');
  const { changes, to } = useSuspenseQuery(changesQuery(props.sectionId, props.from, props.to)).data;
  const [isAsking, setAsking] = useState(false);
  const { onRestore } = props;
  if (changes.length === 0) return <Text c="dimmed">{t.same}</Text>;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text fw={650}>{t.count(changes.length)}</Text>
        {onRestore && (
          <Button variant="default" loading={props.isBusy} onClick={() => setAsking(true)}>
            {t.restoreAll}
          </Button>
        )}
      </Group>
      <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.changes}>
        {changes.map((change, index) => (
          // A change has no identity of its own: between two fixed moments its place is all it is.
          <Surface component="li" padding="md" key={`${props.from}-${to}-${index}`}>
            <Stack gap="xs">
              <Text ff="var(--lk-serif)" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                {change.parts.length > 0 ? <WordChanges parts={change.parts} /> : t.wordless}
              </Text>
              <Text size="sm" c="dimmed">
                {saidBy(change, 'added', t.added, t.nobody)}
                {saidBy(change, 'removed', t.removed, t.nobody)}
              </Text>
              {onRestore && (
                <Group>
                  <Button
                    size="compact-md"
                    variant="default"
                    loading={props.isBusy}
                    aria-label={t.restoreOneOf(index + 1)}
                    onClick={() => void onRestore(index, to)}
                  >
                    {t.restoreOne}
                  </Button>
                </Group>
              )}
            </Stack>
          </Surface>
        ))}
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        title={t.restoreAllTitle}
        body={t.restoreAllBody}
        confirm={t.restoreAll}
        onConfirm={async () => onRestore?.(undefined, to)}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}

function saidBy(
  { parts }: BlockChangeDto,
  kind: 'added' | 'removed',
  say: (names: string) => string,
  nobody: string,
): string {
  const names = [...new Set(parts.filter((it) => it.kind === kind).map(({ name }) => name ?? nobody))];
  return names.length > 0 ? `${say(names.join(', '))} ` : '';
}
