import type { AssignmentHostDto } from '@leerkring/shared';
import { useId } from 'react';
import { useText } from '../../../text/text.ts';
import { inRingOrder, type VisitRow } from '../visits.ts';
import classes from './visit-ring.module.css';

const radius = 40;
/** Half of a name's box, in the hundredths that the drawing counts in. */
const box = { width: 15.5, height: 8.5 };

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
            d={arc(placeOf(from), placeOf(to))}
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
            style={{ left: `${x}%`, top: `${y}%` }}
          >
            {nameOf(id)}
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
function arc(from: Point, to: Point): string {
  const between = (a: Point, b: Point, part: number): Point => ({
    x: a.x + (b.x - a.x) * part,
    y: a.y + (b.y - a.y) * part,
  });
  const middle = between(from, to, 0.5);
  const isAcross = Math.hypot(middle.x - 50, middle.y - 50) < radius * 0.6;
  const bow = isAcross ? middle : between({ x: 50, y: 50 }, middle, 1.18);
  const start = outside(from, between(bow, to, 0.3));
  const end = outside(to, between(bow, from, 0.3));
  return `M${start.x.toFixed(2)} ${start.y.toFixed(2)}Q${bow.x.toFixed(2)} ${bow.y.toFixed(2)} ${end.x.toFixed(2)} ${end.y.toFixed(2)}`;
}

/** Where a line from the middle of a box towards a point leaves the box, and a little further. */
function outside(middle: Point, towards: Point): Point {
  const length = Math.hypot(towards.x - middle.x, towards.y - middle.y);
  const [x, y] = [(towards.x - middle.x) / length, (towards.y - middle.y) / length];
  const reach = Math.min(box.width / Math.abs(x), box.height / Math.abs(y)) + 2.5;
  const far = Math.min(reach, length * 0.45);
  return { x: middle.x + x * far, y: middle.y + y * far };
}
