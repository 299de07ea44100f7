import type { FormatRunDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';

/** The notes of a step, opened together: by programme, with a name only of who wanted that. */
export function OpenedNotes(props: { run: FormatRunDto; stepIndex: number }) {
  const { notes: t } = useText('formats');
  const locale = useLocale();
  const { run, stepIndex } = props;
  const step = run.steps[stepIndex];
  const notes = run.notes.filter((note) => note.stepIndex === stepIndex);
  const { fromElsewhere } = useText('guests');
  const groups = Map.groupBy(notes, ({ programmeName, isGuest }) =>
    programmeName !== null && isGuest ? fromElsewhere(programmeName) : programmeName,
  );
  const programmes = [...groups].toSorted(([one], [other]) =>
    (one ?? '~').localeCompare(other ?? '~', locale),
  );
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
              <Text component="li" key={note.id} ff="var(--lk-serif)" style={{ overflowWrap: 'anywhere' }}>
                {note.kind !== null && `${step?.noteKinds?.[note.kind]?.[locale] ?? ''}: `}
                {note.text}
                {note.authorName !== null && (
                  <Text span size="sm" c="dimmed" ff="text">
                    {' '}
                    · {note.authorName}
                  </Text>
                )}
              </Text>
            ))}
          </Stack>
        </Stack>
      ))}
    </Stack>
  );
}
