import type { AnswerDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { type DragEvent, type MouseEvent, useRef, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { dragWords } from './dragged-words.ts';
import { TellAnswer } from './tell-answer.tsx';

/** One answer to quote from: the words that are selected, or all of it; literally where that is allowed. */
export function AnswerExcerpt(props: {
  plgId: string;
  answer: AnswerDto;
  onQuote: (answerId: string, start: number, end: number) => void;
  onTold: (quoteId: string) => void;
}) {
  const t = useText('quotes');
  const words = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState<[start: number, end: number]>();
  const { answer } = props;

  const chosen = (): [start: number, end: number] => {
    const selection = window.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const node = words.current?.firstChild;
    const isInside =
      node && range?.startContainer === node && range.endContainer === node && !range.collapsed;
    return isInside ? [range.startOffset, range.endOffset] : [0, answer.text.length];
  };
  // The second click of a double click would haul the same words in again.
  const handleQuote = (event: MouseEvent) => {
    if (event.detail < 2) props.onQuote(answer.id, ...chosen());
  };
  const handleDrag = (event: DragEvent) => {
    if (!answer.can.quote) return event.preventDefault();
    const [start, end] = chosen();
    dragWords(event, { answerId: answer.id, start, end });
  };

  return (
    <li>
      <Text size="sm" c="dimmed">
        {answer.questionText}
      </Text>
      <Text ref={words} onDragStart={handleDrag} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {answer.text}
      </Text>
      {!answer.can.quote && (
        <Text size="sm" c="dimmed">
          {t.tell.notLiterally}
        </Text>
      )}
      <Group justify="space-between" mt={4} gap="xs">
        <Text size="sm" c="dimmed">
          {t.code(answer.code)}
        </Text>
        <Group gap="xs">
          <Button
            size="compact-md"
            variant="default"
            aria-label={t.tell.openOf(answer.code)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setTold(chosen())}
          >
            {t.tell.open}
          </Button>
          {answer.can.quote && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={t.choose(answer.code)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={handleQuote}
            >
              {t.chooseShort}
            </Button>
          )}
        </Group>
      </Group>
      {told && (
        <TellAnswer
          plgId={props.plgId}
          answer={answer}
          range={told}
          onTold={props.onTold}
          onClose={() => setTold(undefined)}
        />
      )}
    </li>
  );
}
