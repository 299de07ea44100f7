import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useForgetEverything, useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { personasQuery, useBecomePersona } from '../api.ts';
import classes from './shell-frame.module.css';

/** On every screen of the example: that it is invented, and whose eyes you borrow. */
export function DemoBand() {
  const t = useText('app');
  const me = useMe();
  const personas = useQuery(personasQuery());
  const become = useBecomePersona();
  const forget = useForgetEverything();
  const navigate = useNavigate();

  const handleBecome = async (userId: string) => {
    const session = await become.mutateAsync(userId);
    await navigate('/');
    await forget(session);
  };

  return (
    <aside className={classes['band']} aria-label={t.demo.band}>
      <div className={classes['bandInner']}>
        <span>{t.demo.band}</span>
        <Menu width={300} shadow="md">
          <Menu.Target>
            <Button size="compact-xs" variant="white" color="dark" loading={become.isPending}>
              {t.demo.persona}: {me.user.name}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
            <Menu.Label>{t.demo.personaHint}</Menu.Label>
            {personas.data?.map((persona) => (
              <Menu.Item key={persona.userId} onClick={() => void handleBecome(persona.userId)}>
                {persona.name}
                <Text size="xs" c="dimmed">
                  {persona.role}
                </Text>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </aside>
  );
}
