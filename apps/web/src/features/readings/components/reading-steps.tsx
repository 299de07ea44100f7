import type { ReadingDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useUndoStep } from '../api.ts';

/** How threads of each became threads of all, newest first, and the way back. */
export function ReadingSteps({ reading }: { reading: ReadingDto }) {
  const t = useText('readings');
  const undo = useUndoStep(reading.plgId);
  const threads = new Map(reading.threads.map((it) => [it.id, it]));
  return (
    <Section title={t.steps} lead={reading.steps.length > 0 ? t.stepsLead : t.stepsEmpty}>
      <ProblemNote error={undo.error ?? undefined} />
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.steps}>
        {reading.steps.map((it) => {
          const names = it.threadIds.flatMap((id) => {
            const thread = threads.get(id);
            return thread ? [t.fromReader(thread.name, thread.readerName)] : [];
          });
          const say = t.step[it.kind](it.byName ?? t.someone, it.jointName, names.join(', '));
          return (
            <Group component="li" key={it.id} justify="space-between" gap="sm" align="flex-start">
              <Text size="sm" style={{ flex: '1 1 20rem', minWidth: 0, overflowWrap: 'anywhere' }}>
                {say}
              </Text>
              {it.undoneAt && <StatusChip tone="neutral">{t.undone}</StatusChip>}
              {it.canUndo && (
                <Button
                  size="compact-md"
                  variant="subtle"
                  aria-label={t.undoStep(it.jointName)}
                  disabled={undo.isPending}
                  onClick={() => undo.mutate(it.id)}
                >
                  {t.undo}
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
