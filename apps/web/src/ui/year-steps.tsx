import { Drawer, UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconGavel, IconHome, IconRoute, IconSun, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { useText } from '../text/text.ts';
import type { YearSpineProps } from './year-spine.tsx';
import classes from './year-steps.module.css';

/** On a phone: a bar under the thumb, and the year as a list that slides up from it. */
export function YearSteps(props: YearSpineProps) {
  const t = useText('app');
  const [opened, setOpened] = useState(false);
  const words = { done: t.nav.isDone, now: t.nav.isNow, later: t.nav.isLater };
  const tab = classes['tab'] ?? '';
  const stops = props.items.filter((item) => item.kind !== 'rest');
  return (
    <>
      <nav aria-label={t.nav.year} className={classes['bar']}>
        <NavLink to="/" end className={tab}>
          <IconSun size={22} aria-hidden />
          {t.nav.today}
        </NavLink>
        <NavLink to={props.overview.href} end className={tab}>
          <IconHome size={22} aria-hidden />
          {props.overview.label}
        </NavLink>
        <UnstyledButton className={tab} onClick={() => setOpened(true)} aria-haspopup="dialog">
          <IconRoute size={22} aria-hidden />
          {t.nav.yearLine}
        </UnstyledButton>
        <NavLink to={props.members.href} className={tab}>
          <IconUsers size={22} aria-hidden />
          {props.members.label}
        </NavLink>
      </nav>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="85%"
        title={t.nav.yearLine}
        radius="lg"
      >
        <NavLink to={props.plan.href} className={classes['plan'] ?? ''} onClick={() => setOpened(false)}>
          <IconCalendarEvent size={20} aria-hidden />
          {props.plan.label}
        </NavLink>
        <NavLink to={props.decisions.href} className={classes['plan'] ?? ''} onClick={() => setOpened(false)}>
          <IconGavel size={20} aria-hidden />
          {props.decisions.label}
        </NavLink>
        <ol className={classes['steps']}>
          {stops.map((item) => (
            <li key={item.key} data-state={item.state} data-kind={item.kind}>
              <NavLink to={item.href} className={classes['step'] ?? ''} onClick={() => setOpened(false)}>
                <span className={classes['mark']} aria-hidden />
                <span className={classes['words']}>
                  <span className={classes['name']}>{item.kind === 'meeting' ? item.name : item.label}</span>
                  <span className={classes['detail']}>
                    {item.kind === 'work' && item.progress
                      ? `${t.nav.done(item.progress.done, item.progress.of)} · ${words[item.state]}`
                      : words[item.state]}
                  </span>
                </span>
              </NavLink>
            </li>
          ))}
        </ol>
      </Drawer>
    </>
  );
}
