import type { AnswerDto, CodingDto, RangeDto } from '@leerkring/shared';
import { type KeyboardEvent, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { marksOf, nextSentence, rangeIn, sentencesOf } from '../marks.ts';
import classes from './codings.module.css';

/** One answer whose words can be chosen, by pointer or from sentence to sentence by keyboard. */
export function MarkedText(props: {
  answer: AnswerDto;
  codings: CodingDto[];
  chosen: RangeDto | null;
  onChoose: (range: RangeDto | null) => void;
  onOpen: () => void;
}) {
  const t = useText('codings');
  const words = useRef<HTMLDivElement>(null);
  const { answer, chosen } = props;

  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step) {
      event.preventDefault();
      props.onChoose(nextSentence(sentencesOf(answer.text), chosen, step, event.shiftKey));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      props.onOpen();
    } else if (event.key === 'Escape') props.onChoose(null);
  };

  const handlePointerUp = () => {
    const range = words.current && rangeIn(words.current);
    if (range) props.onChoose(range);
  };

  return (
    <div
      ref={words}
      role="group"
      tabIndex={0}
      aria-label={t.answerOf(answer.code, answer.questionText)}
      data-answer={answer.id}
      className={classes['words']}
      onKeyDown={handleKey}
      onPointerUp={handlePointerUp}
      // On a touch screen a selection grows after the finger has gone.
      onTouchEnd={() => window.setTimeout(handlePointerUp, 250)}
    >
      {marksOf(answer.text, props.codings, chosen).map(({ start, end, codings, isChosen }) => (
        <mark
          key={start}
          data-coded={codings.length === 0 ? undefined : codings.length === 1 ? 'one' : 'many'}
          data-chosen={isChosen || undefined}
        >
          {answer.text.slice(start, end)}
        </mark>
      ))}
    </div>
  );
}
