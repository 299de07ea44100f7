import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leaveAs, useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { personasQuery, useTakePersona } from '../../installation/api.ts';
import classes from './shell-frame.module.css';

/** On every screen of the example: that it is invented, and whose eyes you borrow. */
export function DemoBand() {
  const t = useText('app');
  const me = useMe();
  const personas = useQuery(personasQuery());
  const take = useTakePersona();

  const handleTake = async (userId: string) => {
    await take.mutateAsync(userId);
    await leaveAs('/');
  };

  return (
    <aside className={classes['band']} aria-label={t.demo.label}>
      <div className={classes['bandInner']}>
        <span>{t.demo.band}</span>
        <Menu width={320} shadow="md">
          <Menu.Target>
            <Button size="compact-xs" variant="white" color="dark" loading={take.isPending}>
              {t.demo.persona(me.user.name)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
            <Menu.Label>{t.demo.personaHint}</Menu.Label>
            {personas.data?.map((persona) => (
              <Menu.Item key={persona.userId} onClick={() => void handleTake(persona.userId)}>
                {persona.name}
                <Text size="xs" c="dimmed">
                  {[persona.place, ...persona.roles.map((role) => t.roles[role] ?? role)]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </aside>
  );
}
