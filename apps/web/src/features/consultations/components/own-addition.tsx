import type { OwnAdditionDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { type Door, useDrop, useReword } from '../api.ts';

/** One thing that was added, what was decided about it, and rewording it as long as that can be done. */
export function OwnAddition({
  door,
  addition,
  isOpen,
}: {
  door: Door;
  addition: OwnAdditionDto;
  isOpen: boolean;
}) {
  const words = useText('consultations');
  const common = useText('app');
  const t = words.form;
  const reword = useReword(door, addition.id);
  const drop = useDrop(door, addition.id);
  // What is typed, with the revision that was read when it began.
  const [edit, setEdit] = useState<{ text: string; revision: number }>();
  const begin = () => setEdit({ text: addition.text, revision: addition.revision });
  const handleSave = async () => {
    if (!edit) return;
    try {
      await reword.mutateAsync(edit);
      // What was typed while it was sent is not saved yet.
      setEdit((now) => (now === edit ? undefined : now));
    } catch {
      // It stays in the field, with the reason below it.
    }
  };
  const isNewer = edit !== undefined && addition.revision !== edit.revision && !reword.isPending;
  return (
    <Surface component="li" p="sm">
      {edit ? (
        <Stack gap="xs">
          <Textarea
            label={t.reword}
            autosize
            minRows={2}
            maxLength={2000}
            value={edit.text}
            onChange={(event) => setEdit({ ...edit, text: event.currentTarget.value })}
          />
          {isNewer && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t.newer(addition.text)}{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => setEdit({ ...edit, revision: addition.revision })}
              >
                {t.mineAnyway}
              </Button>
            </Text>
          )}
          <ProblemNote error={reword.error} isFilledIn />
          <Group gap="xs">
            <Button
              size="sm"
              loading={reword.isPending}
              disabled={edit.text.trim() === ''}
              onClick={() => void handleSave()}
            >
              {common.save}
            </Button>
            <Button size="sm" variant="default" onClick={() => setEdit(undefined)}>
              {common.cancel}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap={4}>
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{addition.text}</Text>
          {addition.isLate && (
            <Text size="sm" c="dimmed">
              {words.late}
            </Text>
          )}
          {addition.decision && (
            <Text size="sm">
              <strong>{words.decisions[addition.decision.decision]}</strong>: {addition.decision.reason}
            </Text>
          )}
          {isOpen && (
            <Group gap="xs">
              {!addition.decision && (
                <Button size="compact-sm" variant="subtle" onClick={begin}>
                  {t.change}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="subtle"
                loading={drop.isPending}
                onClick={() => drop.mutate()}
              >
                {t.drop}
              </Button>
            </Group>
          )}
          <ProblemNote error={drop.error} />
        </Stack>
      )}
    </Surface>
  );
}
