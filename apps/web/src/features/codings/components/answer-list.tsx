import type { AnswerDto } from '@leerkring/shared';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './codings.module.css';

/** While the page scrolls the list is drawn anew with every frame, and what an answer looks like stays as it was. */
const Answer = memo(function Answer(props: {
  answer: AnswerDto;
  renderAnswer: (answer: AnswerDto) => ReactNode;
}) {
  return props.renderAnswer(props.answer);
});

/** Thousands of answers of which only those in sight are drawn; the page scrolls as it always does. */
export function AnswerList(props: {
  label: string;
  answers: AnswerDto[];
  /** About how tall it is, before it has been drawn. */
  heightOf: (answer: AnswerDto) => number;
  renderAnswer: (answer: AnswerDto) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above the list may grow or fold, and the list begins elsewhere then.
  useEffect(() => {
    const measure = () => {
      const top = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
      setScrollMargin((before) => (Math.abs(before - top) > 1 ? top : before));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing it answers is handed on to another component
  const rows = useWindowVirtualizer({
    count: props.answers.length,
    estimateSize: (index) => (props.answers[index] ? props.heightOf(props.answers[index]) : 0),
    getItemKey: (index) => props.answers[index]?.id ?? index,
    overscan: 6,
    scrollMargin,
  });
  return (
    <ul
      ref={list}
      className={classes['list']}
      aria-label={props.label}
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const answer = props.answers[index];
        return (
          answer && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={props.answers.length}
              className={classes['row']}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <Answer answer={answer} renderAnswer={props.renderAnswer} />
            </li>
          )
        );
      })}
    </ul>
  );
}
