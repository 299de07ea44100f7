import type { AssignmentHostDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useId } from 'react';
import { useText } from '../../../text/text.ts';
import { inRingOrder, type VisitRow } from '../visits.ts';
import classes from './visit-ring.module.css';

// In the hundredths of its width that the drawing counts in.
const radius = 40;
const widest = 31;
const halfHeight = 8.5;

/** With more of them the names lie over each other and none can be read. */
export const mostInRing = 12;

/** Programmes in a circle with an arrow for each pair that visits; the same is told in the table beside it. */
export function VisitRing(props: { programmes: AssignmentHostDto[]; rows: VisitRow[] }) {
  const t = useText('assignments');
  const head = useId();
  const { programmes, rows } = props;
  const order = inRingOrder(
    programmes.map(({ programmeId }) => programmeId),
    rows,
  );
  const nameOf = (id: string) => programmes.find(({ programmeId }) => programmeId === id)?.name ?? '';
  const placeOf = (id: string) => {
    const angle = (order.indexOf(id) / order.length) * 2 * Math.PI - Math.PI / 2;
    return { x: 50 + radius * Math.cos(angle), y: 50 + radius * Math.sin(angle) };
  };
  const pairs = new Map(
    rows.flatMap(({ fromId, toId }) =>
      fromId !== null && order.includes(fromId) ? [[`${fromId} ${toId}`, [fromId, toId] as const]] : [],
    ),
  );
  const words = [...pairs.values()].map(([from, to]) => t.arrow(nameOf(from), nameOf(to)));
  const mine = rows.find(({ isMine }) => isMine);
  // The more there are, the narrower each: neighbours at the top stand beside each other.
  const width = Math.min(widest, 2 * radius * Math.sin(Math.PI / Math.max(order.length, 3)) - 1);
  return (
    <div className={classes['ring']} role="img" aria-label={t.ringLabel(words.join('; '))}>
      <svg viewBox="0 0 100 100" className={classes['arrows']} aria-hidden>
        <defs>
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="5"
            markerHeight="5"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className={classes['head']} />
          </marker>
        </defs>
        {[...pairs].map(([key, [from, to]]) => (
          <path
            key={key}
            d={arc(placeOf(from), placeOf(to), width / 2)}
            className={classes['arrow']}
            markerEnd={`url(#${head})`}
          />
        ))}
      </svg>
      {order.map((id) => {
        const { x, y } = placeOf(id);
        const isMine = mine?.toId === id;
        return (
          <div
            key={id}
            aria-hidden
            className={`${classes['node']} ${isMine ? classes['mine'] : ''}`}
            style={{ left: `${x}%`, top: `${y}%`, width: `${width}%` }}
          >
            <Text span inherit lineClamp={4} title={nameOf(id)}>
              {nameOf(id)}
            </Text>
          </div>
        );
      })}
    </div>
  );
}

interface Point {
  x: number;
  y: number;
}

/** A bow away from the middle that stops short of both names. */
function arc(from: Point, to: Point, halfWidth: number): string {
  const between = (a: Point, b: Point, part: number): Point => ({
    x: a.x + (b.x - a.x) * part,
    y: a.y + (b.y - a.y) * part,
  });
  const middle = between(from, to, 0.5);
  const isAcross = Math.hypot(middle.x - 50, middle.y - 50) < radius * 0.6;
  const bow = isAcross ? middle : between({ x: 50, y: 50 }, middle, 1.18);
  const start = outside(from, between(bow, to, 0.3), halfWidth);
  const end = outside(to, between(bow, from, 0.3), halfWidth);
  return `M${start.x.toFixed(2)} ${start.y.toFixed(2)}Q${bow.x.toFixed(2)} ${bow.y.toFixed(2)} ${end.x.toFixed(2)} ${end.y.toFixed(2)}`;
}

/** Where a line from the middle of a box towards a point leaves the box, and a little further. */
function outside(middle: Point, towards: Point, halfWidth: number): Point {
  const length = Math.hypot(towards.x - middle.x, towards.y - middle.y);
  const [x, y] = [(towards.x - middle.x) / length, (towards.y - middle.y) / length];
  const reach = Math.min(halfWidth / Math.abs(x), halfHeight / Math.abs(y)) + 2.5;
  const far = Math.min(reach, length * 0.56);
  return { x: middle.x + x * far, y: middle.y + y * far };
}
