import type { CodeChangeDto, CodeDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useUndoChange } from '../../codings/api.ts';

/** What was merged and split, each with a way back. */
export function CodeChanges(props: { changes: CodeChangeDto[]; codes: CodeDto[] }) {
  const t = useText('codes');
  const undo = useUndoChange();
  const nameOf = (id: string) => props.codes.find((it) => it.id === id)?.name ?? '';
  if (props.changes.length === 0) return null;
  return (
    <Section title={t.changes}>
      <ProblemNote error={undo.error} />
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {props.changes.map((it) => {
          const into = it.intoIds.map(nameOf).join(', ');
          return (
            <Group component="li" key={it.id} justify="space-between" gap="sm">
              <Text style={{ overflowWrap: 'anywhere', flex: '1 1 16rem' }}>
                {it.kind === 'merge'
                  ? t.merged(nameOf(it.codeId), into)
                  : t.splitted(nameOf(it.codeId), into)}
              </Text>
              {it.undoneAt && <StatusChip tone="neutral">{t.undone}</StatusChip>}
              {it.can.undo && (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t.undoOf(nameOf(it.codeId))}
                  loading={undo.isPending && undo.variables === it.id}
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
