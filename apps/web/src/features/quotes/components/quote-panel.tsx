import type { AnswerDto, QuoteDto, ThemeDto } from '@leerkring/shared';
import type { Editor } from '@tiptap/core';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { once } from '../../../lib/once.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { Section } from '../../../ui/section.tsx';
import { useMakeQuote } from '../api.ts';
import { speakersIn } from '../speakers-in.ts';
import { AnswerExcerpt } from './answer-excerpt.tsx';
import { useDroppedWords } from './dragged-words.ts';

/** More than these are found by looking for them. */
const mostAnswers = 60;

/** Quotes chosen before and the answers they come from, by thread. Only codes are shown. */
export function QuotePanel(props: {
  plgId: string;
  themes: ThemeDto[];
  quotes: QuoteDto[];
  answers: AnswerDto[];
  editor: Editor | null;
  onInsert: (quoteId: string) => void;
}) {
  const t = useText('quotes');
  const reports = useText('reports');
  const [sought, setSought] = useState('');
  const [themeId, setThemeId] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const make = useMakeQuote(props.plgId);
  const theme = props.themes.find((it) => it.id === themeId);
  const linked = new Set(theme?.links.map((link) => link.answerId));
  const quotes = props.quotes.filter(
    (it) =>
      it.words !== null &&
      (speaker === null || it.speaker === speaker) &&
      (!theme || it.themeIds.includes(theme.id)) &&
      isFound(sought, it.code, it.words),
  );
  const answers = props.answers.filter(
    (it) =>
      it.text !== '' &&
      it.can.tell &&
      (speaker === null || it.audience === speaker) &&
      (!theme || linked.has(it.id)) &&
      isFound(sought, it.code, it.text),
  );

  const handleQuote = async (answerId: string, start: number, end: number) =>
    props.onInsert((await make.mutateAsync({ answerId, start, end })).id);
  useDroppedWords(props.editor, ({ answerId, start, end }) => void handleQuote(answerId, start, end));

  return (
    <Section title={reports.panel.quotes} order={2}>
      <SearchField label={t.find} value={sought} onChange={setSought} />
      <Select
        label={t.theme}
        placeholder={t.allThemes}
        data={props.themes.map((it) => ({ value: it.id, label: it.name }))}
        value={themeId}
        onChange={setThemeId}
        clearable
      />
      <Select
        label={t.source.voice}
        placeholder={t.source.voices.all}
        data={speakersIn(props.quotes).map((value) => ({ value, label: t.source.voices[value] }))}
        value={speaker}
        onChange={setSpeaker}
        clearable
      />
      <ProblemNote error={make.error} />
      {quotes.length > 0 && (
        <Stack component="ul" gap="md" p={0} m={0} aria-label={t.ready} style={{ listStyle: 'none' }}>
          {quotes.map((quote) => (
            <li key={quote.id}>
              <Text
                fs="italic"
                draggable
                onDragStart={(event) =>
                  event.dataTransfer.setData(
                    'text/html',
                    `<div data-text-node="quote" data-quoteId="${quote.id}"></div>`,
                  )
                }
                style={{ cursor: 'grab' }}
              >
                {quote.isParaphrased ? quote.words : `“${quote.words}”`}
              </Text>
              <Group justify="space-between" mt={4}>
                <Text size="sm" c="dimmed">
                  {t.code(quote.code)} · {t.speakers[quote.speaker]}
                  {quote.isParaphrased && ` · ${t.ours}`}
                </Text>
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t.insert(quote.code)}
                  onClick={once(() => props.onInsert(quote.id))}
                >
                  {t.insertShort}
                </Button>
              </Group>
            </li>
          ))}
        </Stack>
      )}
      <Section title={t.answers} order={3} lead={t.chooseHint}>
        {answers.length === 0 && <Text c="dimmed">{props.answers.length === 0 ? t.noAnswers : t.none}</Text>}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {answers.slice(0, mostAnswers).map((answer) => (
            <AnswerExcerpt
              key={answer.id}
              plgId={props.plgId}
              answer={answer}
              onQuote={handleQuote}
              onTold={props.onInsert}
            />
          ))}
        </Stack>
        {answers.length > mostAnswers && (
          <Text size="sm" c="dimmed">
            {t.more(answers.length - mostAnswers)}
          </Text>
        )}
      </Section>
    </Section>
  );
}
