import { isSource, sourceLimit } from '@leerkring/shared';
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { numbersIn, type PlacedNumber } from '../../../ui/living-text/text-numbers.ts';
import { Section } from '../../../ui/section.tsx';

/**
 * The numbers of a chapter that nobody vouches for yet, each to be found in the text and marked with its source, and
 * those that are marked.
 */
export function NumberPanel(props: { editor: Editor | null; startAt: number | null }) {
  const t = useText('reports');
  if (!props.editor) return <Text c="dimmed">{t.numbers.opening}</Text>;
  return <Numbers editor={props.editor} startAt={props.startAt} />;
}

function Numbers({ editor, startAt }: { editor: Editor; startAt: number | null }) {
  const t = useText('reports').numbers;
  const { unsourced, sourced } = useEditorState({ editor, selector: (it) => numbersIn(it.editor.state.doc) });
  const [chosen, setChosen] = useState<number | null>(null);
  const [source, setSource] = useState('');
  const hasStarted = useRef(false);

  const choose = (nth: number, it: PlacedNumber) => {
    setChosen(nth);
    show(editor, it);
  };
  useEffect(() => {
    const first = startAt === null ? undefined : unsourced[startAt];
    if (startAt === null || !first || hasStarted.current) return;
    hasStarted.current = true;
    setChosen(startAt);
    show(editor, first);
  }, [editor, startAt, unsourced]);

  const handleMark = (it: PlacedNumber, nth: number) => {
    editor
      .chain()
      .setTextSelection({ from: it.from, to: it.to })
      .setMark('manual', { source: source.trim() })
      .setTextSelection(it.to)
      .run();
    // The next one takes this one's place in the list.
    const next = unsourced[nth + 1];
    setChosen(next ? nth : null);
    if (next) show(editor, next);
    else editor.commands.focus();
  };
  const handleUnmark = ({ from, to }: PlacedNumber) =>
    editor.chain().setTextSelection({ from, to }).unsetMark('manual').setTextSelection(to).run();

  return (
    <Stack gap="xl">
      <Section title={t.title} order={2}>
        <Text size="sm" c="dimmed" mb="sm">
          {unsourced.length === 0 ? t.none : t.lead}
        </Text>
        <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {unsourced.map((it, nth) => (
            <li key={`${it.from}-${it.text}`}>
              <UnstyledButton
                onClick={() => choose(nth, it)}
                aria-label={t.show(it.text)}
                aria-expanded={chosen === nth}
                py={4}
                w="100%"
              >
                <Context number={it} />
              </UnstyledButton>
              {chosen === nth && (
                <SourceForm
                  number={it.text}
                  source={source}
                  onChange={setSource}
                  onSubmit={() => handleMark(it, nth)}
                />
              )}
            </li>
          ))}
        </Stack>
      </Section>
      {sourced.length > 0 && (
        <Section title={t.marked} order={2}>
          <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {sourced.map((it) => (
              <Group
                component="li"
                key={`${it.from}-${it.text}`}
                justify="space-between"
                wrap="nowrap"
                gap="sm"
                align="start"
              >
                <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  <Text fw={560}>{it.text}</Text>
                  <Text size="sm" c="dimmed">
                    {t.byHand(it.source)}
                  </Text>
                </div>
                <Button
                  size="compact-md"
                  variant="default"
                  flex="none"
                  aria-label={t.unmarkOf(it.text)}
                  onClick={() => handleUnmark(it)}
                >
                  {t.unmark}
                </Button>
              </Group>
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  );
}

function SourceForm(props: {
  number: string;
  source: string;
  onChange: (source: string) => void;
  onSubmit: () => void;
}) {
  const t = useText('reports').numbers;
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The text has just been moved to the number: this field must not move it away again.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSource(props.source)) return setWrong(true);
    setWrong(false);
    return props.onSubmit();
  };
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack gap="xs" mt={4}>
        <TextInput
          ref={field}
          label={t.source(props.number)}
          description={t.sourceHint}
          value={props.source}
          maxLength={sourceLimit}
          error={isWrong && t.sourceMissing}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" size="compact-md">
            {t.mark}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Context({ number: it }: { number: PlacedNumber }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {it.before}
      <Text span fw={700} inherit td="underline">
        {it.text}
      </Text>
      {it.after}
    </Text>
  );
}

/** Selects it and brings it into view; the keyboard stays where it is. */
function show(editor: Editor, { from, to }: PlacedNumber): void {
  editor.chain().setTextSelection({ from, to }).run();
  const { node } = editor.view.domAtPos(from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
