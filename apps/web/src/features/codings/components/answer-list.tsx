import type { AnswerDto } from '@leerkring/shared';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './codings.module.css';

/** Thousands of answers of which only those in sight are drawn; the page scrolls as it always does. */
export function AnswerList(props: {
  label: string;
  answers: AnswerDto[];
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
    estimateSize: () => 140,
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
              {props.renderAnswer(answer)}
            </li>
          )
        );
      })}
    </ul>
  );
}
