import { Group } from '@mantine/core';
import { NavLink } from 'react-router';
import { useText } from '../../text/text.ts';
import classes from './report-nav.module.css';

/** The faces of the report: its chapters, what came back, what we ask, what programmes say of it, and what was frozen. */
export function ReportNav(props: { plgId: string }) {
  const t = useText('reports');
  const base = `/plg/${props.plgId}`;
  const links = [
    { to: `${base}/rapport`, label: t.nav.report, end: true },
    { to: `${base}/rapport/rode-draden`, label: t.nav.themes },
    { to: `${base}/rapport/tellingen`, label: t.nav.counts },
    { to: `${base}/aanbevelingen`, label: t.nav.recommendations },
    { to: `${base}/rapport/in-het-kort`, label: t.nav.summaries },
    { to: `${base}/rapport/evenwicht`, label: t.nav.balance },
    { to: `${base}/rapport/feiten`, label: t.nav.facts },
    { to: `${base}/rapport/onderbouwing`, label: t.nav.claims },
    { to: `${base}/rapport/versies`, label: t.nav.versions },
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
