import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LongList } from './long-list.tsx';
import { PersonAvatar } from './person-avatar.tsx';

export interface PersonRow {
  id: string;
  name: string;
  /** A line under the name: programme, unit, e-mail. */
  detail?: ReactNode;
  /** The state of this person in the list, such as ‘invited’. */
  status?: ReactNode;
  /** At the end of the row: what can be done. */
  aside?: ReactNode;
}

/** People by name; whoever is among many is found by the field that their page has for it. */
export function PeopleList(props: { people: PersonRow[]; label: string }) {
  return (
    <LongList items={props.people} most={36}>
      {(shown) => (
        <Stack component="ul" gap="sm" p={0} m={0} aria-label={props.label} style={{ listStyle: 'none' }}>
          {shown.map((person) => (
            <Group
              component="li"
              key={person.id}
              gap="sm"
              justify="space-between"
              align="center"
              wrap="nowrap"
            >
              <Group gap="sm" wrap="nowrap" style={{ minWidth: 0, flex: '1 1 auto' }}>
                <PersonAvatar name={person.name} />
                <div style={{ minWidth: 0 }}>
                  <Text fw={560} style={{ overflowWrap: 'anywhere' }} lineClamp={3} title={person.name}>
                    {person.name}
                  </Text>
                  {person.detail !== undefined && (
                    <Text component="div" size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {person.detail}
                    </Text>
                  )}
                  {person.status}
                </div>
              </Group>
              {person.aside !== undefined && (
                <Group gap="xs" wrap="nowrap">
                  {person.aside}
                </Group>
              )}
            </Group>
          ))}
        </Stack>
      )}
    </LongList>
  );
}
