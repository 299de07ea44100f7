import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { personasQuery } from '../api.ts';
import classes from './demo-band.module.css';
import { sayPersona, useBecome } from './personas.ts';

/** On every screen of the example: that it is invented, and whose eyes you borrow. */
export function DemoBand() {
  const t = useText('app');
  const { isDemo, user } = useSession();
  const personas = useQuery({ ...personasQuery(), enabled: isDemo && user !== null });
  const become = useBecome();
  if (!isDemo) return null;
  return (
    <aside className={classes['band']} aria-label={t.demo.label}>
      <span>{t.demo.band}</span>
      {user && (
        <Menu width={320} shadow="md">
          <Menu.Target>
            <Button size="compact-xs" variant="white" color="dark" loading={become.isPending}>
              {t.demo.persona(user.name)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
            <Menu.Label>{t.demo.personaHint}</Menu.Label>
            {personas.data?.map((persona) => (
              <Menu.Item key={persona.userId} onClick={() => become.mutate(persona.userId)}>
                {persona.name}
                <Text size="xs" c="dimmed">
                  {sayPersona(t, persona)}
                </Text>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </aside>
  );
}
