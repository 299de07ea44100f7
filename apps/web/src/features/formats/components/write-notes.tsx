import type { FormatRunDto } from '@leerkring/shared';
import { Button, Checkbox, CloseButton, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useAskBeforeUnload } from '../../../lib/leave-page.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { restOf } from '../rest-of.ts';
import { useRemoveNote, useWriteNote } from '../api.ts';

/** Writing in silence: my own notes, which nobody else reads until they open. */
export function WriteNotes(props: {
  run: FormatRunDto;
  stepIndex: number;
  /** How many people wrote something. */
  wrote: number | null;
  draft: string;
  onDraft: (text: string) => void;
}) {
  const { notes: t } = useText('formats');
  const locale = useLocale();
  const { run, stepIndex, draft } = props;
  const [kind, setKind] = useState(0);
  const [isSigned, setSigned] = useState(false);
  const write = useWriteNote(run);
  const remove = useRemoveNote(run.meetingId);
  const step = run.steps[stepIndex];
  const own = run.notes.filter((note) => note.stepIndex === stepIndex && note.isMine);
  const kinds = step?.noteKinds ?? [];
  const latest = useRef(draft);
  useAskBeforeUnload(draft.trim() !== '');
  const handleWrite = () => {
    if (write.isPending) return;
    latest.current = draft;
    // What was typed while this note went stays, for the next one.
    const onSuccess = () => props.onDraft(restOf(latest.current, draft));
    write.mutate({ stepIndex, text: draft, isSigned, ...(kinds.length > 0 && { kind }) }, { onSuccess });
  };
  return (
    <Stack gap="sm">
      <Textarea
        label={t.label(step?.title[locale] ?? '')}
        description={t.who[step?.notes === 'own' ? 'own' : step?.notes === 'at_end' ? 'atEnd' : 'together']}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft}
        onChange={({ currentTarget }) => {
          latest.current = currentTarget.value;
          props.onDraft(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft.trim() !== '') handleWrite();
        }}
      />
      {kinds.length > 0 && (
        <NativeSelect
          label={t.kind}
          value={String(kind)}
          onChange={({ currentTarget }) => setKind(Number(currentTarget.value))}
          data={kinds.map((it, index) => ({ value: String(index), label: it[locale] }))}
        />
      )}
      <Group gap="md">
        <Button
          variant={run.can.lead ? 'default' : 'filled'}
          disabled={draft.trim() === ''}
          loading={write.isPending}
          onClick={handleWrite}
        >
          {t.add}
        </Button>
        {step?.notes !== 'own' && (
          <Checkbox
            label={t.sign}
            description={t.signed}
            checked={isSigned}
            onChange={({ currentTarget }) => setSigned(currentTarget.checked)}
          />
        )}
      </Group>
      <ProblemNote error={write.error ?? remove.error} isFilledIn />
      {own.length > 0 && (
        <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.mine}>
          {own.map((note) => (
            <Group component="li" key={note.id} gap="xs" wrap="nowrap" align="flex-start">
              <Text style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
                {note.kind !== null && kinds[note.kind] && (
                  <Text span c="dimmed">
                    {kinds[note.kind]?.[locale]}:{' '}
                  </Text>
                )}
                {note.text}
              </Text>
              <CloseButton aria-label={t.remove(note.text)} onClick={() => remove.mutate(note.id)} />
            </Group>
          ))}
        </Stack>
      )}
      {props.wrote !== null && (
        <Text size="sm" c="dimmed" role="status">
          {t.wrote(props.wrote)}
        </Text>
      )}
    </Stack>
  );
}
