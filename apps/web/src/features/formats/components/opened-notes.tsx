import { compareNames, type FormatRunDto, type SilentNoteDto } from '@leerkring/shared';
import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { NotesToQuestions } from './notes-to-questions.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useRemoveNote } from '../api.ts';

/** The notes of a step, opened together: by programme, with a name only of who wanted that. One's own go on request. */
export function OpenedNotes(props: { run: FormatRunDto; stepIndex: number }) {
  const { notes: t } = useText('formats');
  const locale = useLocale();
  const { run, stepIndex } = props;
  const remove = useRemoveNote(run.meetingId);
  const [going, setGoing] = useState<SilentNoteDto | null>(null);
  const step = run.steps[stepIndex];
  const notes = run.notes.filter((note) => note.stepIndex === stepIndex);
  const { fromElsewhere } = useText('guests');
  const groups = Map.groupBy(notes, ({ programmeName, isGuest }) =>
    programmeName !== null && isGuest ? fromElsewhere(programmeName) : programmeName,
  );
  const programmes = [...groups].toSorted(([one], [other]) => compareNames(one ?? '~', other ?? '~'));
  if (notes.length === 0) return <Text c="dimmed">{t.none}</Text>;
  return (
    <Stack gap="md">
      {programmes.map(([programme, written]) => (
        <Stack key={programme} gap={4}>
          <Text size="sm" fw={600} c="dimmed">
            {programme ?? t.noProgramme}
          </Text>
          <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
            {written.map((note) => (
              <Group component="li" key={note.id} gap="xs" wrap="nowrap" align="flex-start">
                <Text ff="var(--lk-serif)" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {note.kind !== null && `${step?.noteKinds?.[note.kind]?.[locale] ?? ''}: `}
                  {note.text}
                  {note.authorName !== null && (
                    <Text span size="sm" c="dimmed" ff="text">
                      {' '}
                      · {note.authorName}
                    </Text>
                  )}
                </Text>
                {note.can.remove && (
                  <CloseButton aria-label={t.remove(note.text)} onClick={() => setGoing(note)} />
                )}
              </Group>
            ))}
          </Stack>
        </Stack>
      ))}
      <NotesToQuestions run={run} notes={notes} />
      <ConfirmDialog
        opened={going !== null}
        title={t.takeBack}
        body={t.takeBackBody}
        confirm={t.takeBackDo}
        tone="danger"
        onConfirm={() => (going ? remove.mutateAsync(going.id) : Promise.resolve())}
        onClose={() => setGoing(null)}
      />
    </Stack>
  );
}
