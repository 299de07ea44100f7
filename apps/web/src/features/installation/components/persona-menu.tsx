import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { personasQuery } from '../api.ts';
import { sayPersona, useBecome } from './personas.ts';

/** Whose eyes one borrows, and those of whom one could. */
export function PersonaMenu(props: { name: string }) {
  const t = useText('app');
  const personas = useQuery(personasQuery());
  const become = useBecome();
  const told = useTellRefusal();
  return (
    <Menu width={320}>
      <Menu.Target>
        <Button size="compact-xs" variant="white" color="dark" loading={become.isPending}>
          {t.demo.persona(props.name)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
        <Menu.Label>{t.demo.personaHint}</Menu.Label>
        {personas.data?.map((persona) => (
          <Menu.Item key={persona.userId} onClick={() => become.mutate(persona.userId, told)}>
            {persona.name}
            <Text size="xs" c="dimmed">
              {sayPersona(t, persona)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
