import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, useMatch } from 'react-router';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import classes from './shell-frame.module.css';

/** The learning groups of this person; one group needs no menu. */
export function PlgMenu() {
  const t = useText('app');
  const { memberships } = useMe();
  const plgId = useMatch('/plg/:plgId/*')?.params.plgId;
  const current = memberships.find((it) => it.plgId === plgId);
  const [first, second] = memberships;
  if (!first) return null;
  if (!second) {
    return (
      <Link
        to={`/plg/${first.plgId}`}
        className={classes['link']}
        aria-current={current ? 'true' : undefined}
      >
        <span>{first.plgName}</span>
      </Link>
    );
  }
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes['link']} aria-current={current ? 'true' : undefined}>
          <span>{current?.plgName ?? t.nav.plgs}</span>
          <IconChevronDown size={16} aria-hidden style={{ flex: 'none', marginInlineStart: 4 }} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
        {memberships.map((it) => (
          <Menu.Item
            key={it.plgId}
            component={Link}
            to={`/plg/${it.plgId}`}
            style={{ overflowWrap: 'anywhere' }}
          >
            {it.plgName} · {it.schoolYear}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
