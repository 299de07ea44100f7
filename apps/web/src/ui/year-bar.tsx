import { Tooltip, VisuallyHidden } from '@mantine/core';
import { NavLink } from 'react-router';
import { useText } from '../text/text.ts';
import classes from './year-bar.module.css';
import type { SpineItem, SpineMeeting, SpineWork, YearSpineProps } from './year-spine.tsx';

function Today(props: { item: SpineItem }) {
  if (props.item.today === undefined) return null;
  return (
    <span
      className={classes['today']}
      style={{ left: `${Math.round(props.item.today * 100)}%` }}
      aria-hidden
    />
  );
}

function Meeting(props: { item: SpineMeeting }) {
  const { item } = props;
  return (
    <Tooltip label={item.name} maw={320} multiline>
      <NavLink to={item.href} className={classes['stop'] ?? ''}>
        <span className={classes['rail']} aria-hidden>
          <span className={classes['dot']}>{item.number}</span>
        </span>
        <span className={classes['label']} aria-hidden>
          {item.label}
        </span>
        <VisuallyHidden>{item.name}</VisuallyHidden>
      </NavLink>
    </Tooltip>
  );
}

function Work(props: { item: SpineWork }) {
  const t = useText('app');
  const { item } = props;
  const share = item.progress ? item.progress.done / item.progress.of : item.state === 'done' ? 1 : 0;
  return (
    <NavLink to={item.href} className={classes['stop'] ?? ''}>
      <span className={classes['rail']} aria-hidden>
        <span className={classes['fill']} style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={classes['label']}>{item.label}</span>
      {item.progress && (
        <>
          <span className={classes['detail']} aria-hidden>
            {item.progress.done}/{item.progress.of}
          </span>
          <VisuallyHidden>{t.nav.done(item.progress.done, item.progress.of)}</VisuallyHidden>
        </>
      )}
    </NavLink>
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
        {props.items.map((item) => {
          if (item.kind === 'rest') {
            return (
              <li key={item.key} className={classes['rest']} aria-hidden>
                <Today item={item} />
                <span className={classes['rail']} />
              </li>
            );
          }
          return (
            <li
              key={item.key}
              className={classes[item.kind]}
              data-state={item.state}
              style={
                item.kind === 'work' ? { flexGrow: Math.min(Math.max(item.weight ?? 1, 0.5), 2) } : undefined
              }
            >
              <Today item={item} />
              {item.kind === 'meeting' ? <Meeting item={item} /> : <Work item={item} />}
              <VisuallyHidden>{words[item.state]}</VisuallyHidden>
            </li>
          );
        })}
      </ol>
      <ul className={classes['ends']}>
        {[props.plan, props.decisions, props.members].map((place) => (
          <li key={place.href}>
            <NavLink to={place.href} className={classes['end'] ?? ''}>
              {place.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
