import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { PersonAvatar } from '../../../ui/person-avatar.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { personasQuery } from '../api.ts';
import classes from './persona-list.module.css';
import { sayPersona, useBecome } from './personas.ts';

/** The people of the example; taking someone's place needs no password. */
export function PersonaList() {
  const t = useText('app');
  const { data: personas } = useSuspenseQuery(personasQuery());
  const become = useBecome();
  return (
    <>
      <ProblemNote error={become.error} />
      <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {personas.map((persona) => (
          <li key={persona.userId}>
            <UnstyledButton
              className={classes['person']}
              disabled={become.isPending}
              onClick={() => become.mutate(persona.userId)}
            >
              <PersonAvatar name={persona.name} />
              <span>
                <Text span fw={560} display="block">
                  {persona.name}
                </Text>
                <Text span size="sm" c="dimmed">
                  {sayPersona(t, persona)}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
    </>
  );
}
