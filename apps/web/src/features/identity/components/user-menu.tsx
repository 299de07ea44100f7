import { type MantineColorScheme, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { countUnsent } from '../../../lib/device-keepers.ts';
import { leaveAs, useMe } from '../../../lib/session.tsx';
import { type Locale, locales, useLocale, useText } from '../../../text/text.ts';
import { initialsOf, PersonAvatar } from '../../../ui/person-avatar.tsx';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { institutionsQuery } from '../../institutions/api.ts';
import { useSignOut } from '../api.ts';
import { useChooseLocale } from '../choose-locale.ts';
import { signOutLeavingUnsent } from '../sign-out.ts';

const UnsentDialog = lazy(() => import('./unsent-dialog.tsx').then((it) => ({ default: it.UnsentDialog })));

export function UserMenu() {
  const t = useText('app');
  const locale = useLocale();
  const { user } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const institutions = useQuery(institutionsQuery());
  const mayManage = institutions.data?.some((it) => it.can.manage) ?? user.isAdministrator;
  const signOut = useSignOut();
  const told = useTellRefusal();
  const chooseLocale = useChooseLocale();
  const [unsent, setUnsent] = useState(0);

  const handleSignOut = async () => {
    const count = await countUnsent(user.id);
    if (count > 0) return setUnsent(count);
    await leaveAs('/aanmelden', () => signOutLeavingUnsent(user.id, () => signOut.mutateAsync()));
  };

  return (
    <>
      <Menu position="bottom-end" width={272} shadow="md" closeOnItemClick>
        <Menu.Target>
          <UnstyledButton
            aria-label={t.user.menu(initialsOf(user.name), user.name)}
            style={{ borderRadius: '50%' }}
          >
            <PersonAvatar name={user.name} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah="80dvh" style={{ overflowY: 'auto' }}>
          <Menu.Label style={{ overflowWrap: 'anywhere' }}>
            <Text span fw={600} c="var(--mantine-color-text)">
              {user.name}
            </Text>
            <br />
            {user.email}
          </Menu.Label>
          <Menu.Item component={Link} to="/portretten-van-collegas">
            {t.nav.colleaguePortraits}
          </Menu.Item>
          <Menu.Item component={Link} to="/instellingen">
            {t.nav.settings}
          </Menu.Item>
          {mayManage && (
            <Menu.Item component={Link} to="/beheer/organisatie">
              {t.nav.organisation}
            </Menu.Item>
          )}
          {user.isAdministrator && (
            <>
              <Menu.Item component={Link} to="/beheer/postbus">
                {t.nav.outbox}
              </Menu.Item>
              <Menu.Item component={Link} to="/beheer/logboek">
                {t.nav.log}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Label>{t.user.language}</Menu.Label>
          <Menu.RadioGroup value={locale} onChange={(next) => chooseLocale(next as Locale)}>
            {locales.map((it) => (
              <Menu.RadioItem key={it} value={it} lang={it} closeMenuOnClick={false}>
                {t.locales[it]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{t.user.scheme}</Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(next) => setColorScheme(next as MantineColorScheme)}
          >
            {(['light', 'dark', 'auto'] as const).map((it) => (
              <Menu.RadioItem key={it} value={it} closeMenuOnClick={false}>
                {t.user[it]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => void handleSignOut().catch(told.onError)}>{t.user.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {unsent > 0 && (
        <Suspense>
          <UnsentDialog count={unsent} onClose={() => setUnsent(0)} />
        </Suspense>
      )}
    </>
  );
}
