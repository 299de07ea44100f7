import type { CalendarsDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useRef } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { type Span, addDays, daysBetween, monthsIn, placeOf, spanOf } from '../ribbon.ts';
import { RibbonStop } from './ribbon-stop.tsx';
import classes from './year-ribbon.module.css';

/** A meeting on the ribbon. */
export interface Stop {
  key: string;
  number: number;
  label: string;
  on: string;
  isMovable: boolean;
  isBlocked: boolean;
}

/**
 * The year from left to right: what closes whom, what is better avoided, and the meetings across it, to be dragged week
 * by week or moved with the arrow keys.
 * @param onMove puts a stop on another day; what comes before it stays
 * @param waits whether the arrow keys only look, until Enter is pressed
 */
export function YearRibbon(props: {
  calendars: CalendarsDto;
  stops: Stop[];
  waits?: boolean;
  onMove: (stop: Stop, on: string) => void;
}) {
  const { ribbon: t } = useText('cycles');
  const dates = useDates();
  const track = useRef<HTMLDivElement>(null);
  const { calendars, stops } = props;
  const span = spanOf([calendars.startsOn, calendars.endsOn, ...stops.map(({ on }) => on)]);
  return (
    <figure className={classes['ribbon']} aria-label={t.title}>
      <div className={classes['months']} aria-hidden>
        {monthsIn(span).map((on) => (
          <span key={on} style={{ left: placeOf(span, on) }}>
            {dates.month(on)}
          </span>
        ))}
      </div>
      <div className={classes['track']} ref={track}>
        {stops.map((stop, index) => {
          const before = stops[index - 1];
          return (
            <RibbonStop
              key={stop.key}
              stop={stop}
              span={span}
              track={track}
              earliest={before ? addDays(before.on, 1) : span.from}
              waits={props.waits === true}
              onMove={(on) => props.onMove(stop, on)}
            />
          );
        })}
        <div className={classes['lanes']} aria-hidden>
          {calendars.institutions.map(({ institutionId, institutionName, periods }) => (
            <div key={institutionId} className={classes['lane']}>
              <span className={classes['name']}>{institutionName}</span>
              <div className={classes['bar']}>
                {periods
                  .filter(({ startTime }) => startTime === null)
                  .map(({ kind, from, to, isHard, label }) => (
                    <Block key={`${kind}${from}${label}`} span={span} from={from} to={to} isHard={isHard} />
                  ))}
              </div>
            </div>
          ))}
          <div className={classes['lane']}>
            <span className={classes['name']}>{t.holidays}</span>
            <div className={classes['bar']}>
              {calendars.publicHolidays.map(({ on }) => (
                <Block key={on} span={span} from={on} to={on} isHard />
              ))}
            </div>
          </div>
        </div>
      </div>
      <figcaption>
        <Text size="sm" c="dimmed" component="span" className={classes['legend'] ?? ''}>
          <span className={classes['key']} data-hard aria-hidden /> {t.closed}
          <span className={classes['key']} aria-hidden /> {t.avoided}
          {stops.some(({ isMovable }) => isMovable) && <span>{props.waits ? t.hintWaits : t.hint}</span>}
        </Text>
      </figcaption>
    </figure>
  );
}

function Block(props: { span: Span; from: string; to: string; isHard: boolean }) {
  const { span, from, to } = props;
  const [first, last] = [from < span.from ? span.from : from, to > span.to ? span.to : to];
  if (last < first) return null;
  const width = ((daysBetween(first, last) + 1) / span.days) * 100;
  return (
    <span
      className={classes['block']}
      data-hard={props.isHard || undefined}
      style={{ left: placeOf(span, first), width: `max(3px, ${width}%)` }}
    />
  );
}
