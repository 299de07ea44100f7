import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { type Span, daysBetween, draggedTo, placeOf, stepped } from '../ribbon.ts';
import type { Stop } from './year-ribbon.tsx';
import classes from './year-ribbon.module.css';

interface Drag {
  from: number;
  width: number;
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -4,
  PageUp: 4,
};

/** One meeting on the ribbon: a slider of weeks, for a pointer and for the arrow keys. */
export function RibbonStop(props: {
  stop: Stop;
  span: Span;
  track: RefObject<HTMLDivElement | null>;
  earliest: string;
  waits: boolean;
  onMove: (on: string) => void;
}) {
  const { ribbon: t } = useText('cycles');
  const dates = useDates();
  const { stop, span } = props;
  const [drag, setDrag] = useState<Drag>();
  const [draft, setDraft] = useState<string>();
  const bounds = { earliest: props.earliest, latest: span.to };
  const on = draft ?? stop.on;
  const isDrafted = draft !== undefined && draft !== stop.on;

  const handleDown = (event: PointerEvent<HTMLElement>) => {
    const width = props.track.current?.clientWidth ?? 0;
    if (event.button !== 0 || width === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientX, width });
  };
  const handleMove = (event: PointerEvent<HTMLElement>) => {
    if (drag) setDraft(draggedTo(span, stop.on, (event.clientX - drag.from) / drag.width, bounds));
  };
  const handleUp = () => {
    setDrag(undefined);
    setDraft(undefined);
    if (drag && isDrafted) props.onMove(on);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const weeks = steps[event.key];
    if (weeks !== undefined) {
      event.preventDefault();
      const next = stepped(on, weeks, bounds);
      if (props.waits) setDraft(next);
      else if (next !== on) props.onMove(next);
    }
    if (event.key === 'Enter' && isDrafted) props.onMove(on);
    if (event.key === 'Escape') setDraft(undefined);
  };

  const style = { left: placeOf(span, on) };
  const dot = (
    <span className={classes['dot']} aria-hidden>
      {stop.isBlocked ? '!' : stop.number}
    </span>
  );
  if (!stop.isMovable)
    return (
      <span className={classes['stop']} style={style} data-blocked={stop.isBlocked || undefined} aria-hidden>
        {dot}
      </span>
    );
  return (
    <span
      role="slider"
      tabIndex={0}
      className={classes['stop']}
      style={style}
      data-blocked={stop.isBlocked || undefined}
      data-draft={isDrafted || undefined}
      aria-label={stop.label}
      aria-valuemin={0}
      aria-valuemax={span.days - 1}
      aria-valuenow={daysBetween(span.from, on)}
      aria-valuetext={isDrafted && props.waits ? t.draft(dates.longDay(on)) : dates.longDay(on)}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      onPointerCancel={() => {
        setDrag(undefined);
        setDraft(undefined);
      }}
      onKeyDown={handleKey}
      onBlur={() => setDraft(undefined)}
    >
      {dot}
      {isDrafted && (
        <span className={classes['flag']} aria-hidden>
          {dates.day(on)}
        </span>
      )}
    </span>
  );
}
