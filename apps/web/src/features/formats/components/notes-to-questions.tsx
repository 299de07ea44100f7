import {
  type FormatRunDto,
  protocolAudiences,
  type ProtocolAudience,
  type SilentNoteDto,
} from '@leerkring/shared';
import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { plgQuery } from '../../plgs/api.ts';
import { useGatherQuestions } from '../../protocols/api.ts';

/** What was written in silence becomes questions, as soon as the group has read it. */
export function NotesToQuestions(props: { run: FormatRunDto; notes: SilentNoteDto[] }) {
  const { questions: t } = useText('formats');
  const { plgId = '' } = useParams();
  const [isOpen, setOpen] = useState(false);
  const [isMade, setMade] = useState(false);
  const notes = props.notes.filter((note) => note.can.ask);
  if (plgId === '' || notes.length === 0) return null;
  return (
    <div>
      {isMade ? (
        <Text role="status">
          {t.made} <TextLink to={`/plg/${plgId}/vragen`}>{t.look}</TextLink>
        </Text>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.make}
        </Button>
      )}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.title} size="lg">
        <GatherForm
          plgId={plgId}
          run={props.run}
          notes={notes}
          onDone={() => {
            setOpen(false);
            setMade(true);
          }}
        />
      </Modal>
    </div>
  );
}

function GatherForm(props: { plgId: string; run: FormatRunDto; notes: SilentNoteDto[]; onDone: () => void }) {
  const { questions: t } = useText('formats');
  const { data: plg } = useQuery(plgQuery(props.plgId));
  const gather = useGatherQuestions(props.plgId);
  const dotsOf = (note: SilentNoteDto) =>
    props.run.options.find(({ text, total }) => total !== null && text === note.text.slice(0, 500))?.total ??
    0;
  // What got most dots stands first, and is what most will want.
  const notes = props.notes.toSorted((a, b) => dotsOf(b) - dotsOf(a));
  const [noteIds, setNoteIds] = useState(notes.map(({ id }) => id));
  const [audience, setAudience] = useState<ProtocolAudience>('student');
  const [chosen, setChosen] = useState<string>();
  const leadingQuestionId = chosen ?? plg?.leadingQuestions[0]?.id ?? '';
  const handleGather = () =>
    gather.mutate({ audience, leadingQuestionId, noteIds }, { onSuccess: props.onDone });
  return (
    <Stack gap="md">
      <Checkbox.Group label={t.which} value={noteIds} onChange={setNoteIds}>
        <Stack gap="xs" mt="xs">
          {notes.map((note) => (
            <Checkbox
              key={note.id}
              value={note.id}
              label={note.text}
              {...(dotsOf(note) > 0 && { description: t.dots(dotsOf(note)) })}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        label={t.forWhom}
        value={audience}
        onChange={(next) => setAudience(next as ProtocolAudience)}
      >
        <Group mt="xs">
          {protocolAudiences.map((it) => (
            <Radio key={it} value={it} label={t.audience[it]} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group label={t.tie} value={leadingQuestionId} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {plg?.leadingQuestions.map((it) => (
            <Radio key={it.id} value={it.id} label={it.text} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <ProblemNote error={gather.error} />
      <Group justify="flex-end">
        <Button disabled={noteIds.length === 0} loading={gather.isPending} onClick={handleGather}>
          {t.submit(noteIds.length)}
        </Button>
      </Group>
    </Stack>
  );
}
