import type { AnswerDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { type DragEvent, type MouseEvent, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { dragWords } from './dragged-words.ts';

/** One answer to quote from: the words that are selected, or all of it. */
export function AnswerExcerpt(props: {
  answer: AnswerDto;
  onQuote: (answerId: string, start: number, end: number) => void;
}) {
  const t = useText('quotes');
  const words = useRef<HTMLParagraphElement>(null);
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
      <Group justify="space-between" mt={4}>
        <Text size="sm" c="dimmed">
          {t.code(answer.code)}
        </Text>
        <Button
          size="compact-md"
          variant="default"
          aria-label={t.choose(answer.code)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={handleQuote}
        >
          {t.chooseShort}
        </Button>
      </Group>
    </li>
  );
}
