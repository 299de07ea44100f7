import { VisuallyHidden } from '@mantine/core';
import { NavLink } from 'react-router';
import { useText } from '../text/text.ts';
import classes from './year-bar.module.css';
import type { SpineItem, YearSpineProps } from './year-spine.tsx';

function Progress(props: { item: SpineItem }) {
  const { item } = props;
  if (item.kind === 'meeting') return <span className={classes['dot']} aria-hidden />;
  const share = item.progress
    ? item.progress.of === 0
      ? 0
      : item.progress.done / item.progress.of
    : item.state === 'done'
      ? 1
      : 0;
  return (
    <span className={classes['track']} aria-hidden>
      <span className={classes['fill']} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}

/** The school year from left to right. What is behind us is filled, today has its own mark. */
export function YearBar(props: YearSpineProps) {
  const t = useText('app');
  const words = { done: t.nav.isDone, now: t.nav.isNow, later: t.nav.isLater };
  return (
    <nav aria-label={t.nav.year} className={classes['nav']}>
      <ul className={classes['ends']}>
        <li>
          <NavLink to={props.overview.href} end className={classes['end'] ?? ''}>
            {props.overview.label}
          </NavLink>
        </li>
      </ul>
      <ol className={classes['line']}>
        {props.items.map((item) => (
          <li
            key={item.key}
            className={classes[item.kind]}
            data-state={item.state}
            style={
              item.kind === 'work' ? { flexGrow: Math.min(Math.max(item.weight ?? 1, 0.6), 2.5) } : undefined
            }
          >
            {item.today !== undefined && (
              <span
                className={classes['today']}
                style={{ left: item.kind === 'meeting' ? '50%' : `${Math.round(item.today * 100)}%` }}
                title={t.nav.now}
                aria-hidden
              />
            )}
            <NavLink to={item.href} className={classes['stop'] ?? ''}>
              <Progress item={item} />
              <span className={classes['label']}>{item.label}</span>
              <span className={classes['detail']}>
                {item.kind === 'meeting'
                  ? item.date
                  : item.progress
                    ? `${item.progress.done}/${item.progress.of}`
                    : ' '}
              </span>
              <VisuallyHidden>
                {item.kind === 'work' && item.progress
                  ? `${t.nav.done(item.progress.done, item.progress.of)}, ${words[item.state]}`
                  : words[item.state]}
              </VisuallyHidden>
            </NavLink>
          </li>
        ))}
      </ol>
      <ul className={classes['ends']}>
        <li>
          <NavLink to={props.plan.href} className={classes['end'] ?? ''}>
            {props.plan.label}
          </NavLink>
        </li>
        <li>
          <NavLink to={props.members.href} className={classes['end'] ?? ''}>
            {props.members.label}
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}
