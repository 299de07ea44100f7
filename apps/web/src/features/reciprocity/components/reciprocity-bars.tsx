import type { ReciprocityRowDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import classes from './reciprocity-bars.module.css';

/** From the middle to the left what a programme got this year, to the right what it gave; paler what came before. */
export function ReciprocityBars({ rows }: { rows: ReciprocityRowDto[] }) {
  const t = useText('reciprocity');
  const most = Math.max(1, ...rows.flatMap(({ total }) => [total.visited, total.hosted]));
  const width = (n: number) => ({ inlineSize: `${(n / most) * 100}%` });
  const words = rows.map(({ name, total }) => t.barWords(name, total.visited, total.hosted)).join('; ');
  return (
    <div className={classes['bars']} role="img" aria-label={t.barLabel(words)}>
      <div className={classes['row']} aria-hidden>
        <span className={classes['none']} />
        <span className={classes['heading']} data-side="got">
          {t.got}
        </span>
        <span className={classes['heading']}>{t.gave}</span>
      </div>
      {rows.map((row) => {
        const now = row.years.find(({ isThisYear }) => isThisYear);
        const before = {
          hosted: row.total.hosted - (now?.hosted ?? 0),
          visited: row.total.visited - (now?.visited ?? 0),
        };
        return (
          <div key={row.programmeId} className={classes['row']} aria-hidden>
            <span className={classes['name']}>{row.name}</span>
            <span className={classes['side']} data-side="got">
              <span className={classes['now']} style={width(now?.hosted ?? 0)} />
              <span className={classes['before']} style={width(before.hosted)} />
            </span>
            <span className={classes['side']}>
              <span className={classes['now']} style={width(now?.visited ?? 0)} />
              <span className={classes['before']} style={width(before.visited)} />
            </span>
          </div>
        );
      })}
      <div className={classes['legend']} aria-hidden>
        <span className={classes['now']} /> {t.thisYear}
        <span className={classes['before']} /> {t.earlier}
      </div>
    </div>
  );
}
