import { Stack } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import classes from './face-nav.module.css';

interface Face {
  to: string;
  label: string;
}

/** The faces of one thing, in a few groups: those of the group one is in stand below it. */
export function FaceNav(props: { label: string; groups: { label: string; faces: [Face, ...Face[]] }[] }) {
  const { pathname } = useLocation();
  const path = pathname.replace(/\/$/, '');
  const here = props.groups
    .flatMap(({ faces }) => faces)
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
  const open = props.groups.find(({ faces }) => faces.some(({ to }) => to === here?.to));
  return (
    <Stack component="nav" gap="sm" mb="lg" aria-label={props.label}>
      <ul className={classes['groups']}>
        {props.groups.map((group) => (
          <li key={group.label}>
            <Link
              to={group.faces[0].to}
              className={classes['group']}
              aria-current={group !== open ? undefined : group.faces.length === 1 ? 'page' : true}
            >
              {group.label}
            </Link>
          </li>
        ))}
      </ul>
      {open && open.faces.length > 1 && (
        <ul className={classes['faces']} aria-label={open.label}>
          {open.faces.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className={classes['face']} aria-current={to === here?.to ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
