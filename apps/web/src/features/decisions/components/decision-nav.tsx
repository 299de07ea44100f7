import { Group } from '@mantine/core';
import { NavLink } from 'react-router';
import { useText } from '../../../text/text.ts';
import classes from './decision-nav.module.css';

/** What was decided, and what is being decided. */
export function DecisionNav(props: { plgId: string }) {
  const t = useText('decisions');
  const at = `/plg/${props.plgId}`;
  return (
    <Group component="nav" gap="xs" mb="lg" aria-label={t.navLabel}>
      <NavLink to={`${at}/besluiten`} className={classes['link'] ?? ''}>
        {t.nav.register}
      </NavLink>
      <NavLink to={`${at}/voorstellen`} className={classes['link'] ?? ''}>
        {t.nav.proposals}
      </NavLink>
    </Group>
  );
}
