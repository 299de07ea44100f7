import { Group } from '@mantine/core';
import { NavLink } from 'react-router';
import { useText } from '../../text/text.ts';
import classes from './report-nav.module.css';

/** The faces of coding, and the way back to what it is for. */
export function CodingNav(props: { plgId: string }) {
  const t = useText('codings');
  const base = `/plg/${props.plgId}/coderen`;
  const links = [
    { to: base, label: t.nav.board, end: true },
    { to: `${base}/codeboek`, label: t.nav.book },
    { to: `${base}/dubbel`, label: t.nav.double },
    { to: `${base}/lezen`, label: t.nav.reading },
    { to: `${base}/rode-draden`, label: t.nav.threads },
    { to: `/plg/${props.plgId}/rapport/rode-draden`, label: t.nav.back },
  ];
  return (
    <Group component="nav" gap="xs" mb="lg" aria-label={t.navLabel}>
      {links.map(({ label, ...link }) => (
        <NavLink key={link.to} {...link} className={classes['link'] ?? ''}>
          {label}
        </NavLink>
      ))}
    </Group>
  );
}
