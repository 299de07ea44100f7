import type { RoomStateDto } from '@leerkring/shared';
import { Group, Text, Title } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { PersonAvatar } from '../../../ui/person-avatar.tsx';
import { Surface } from '../../../ui/surface.tsx';
import classes from './hall-people.module.css';

/** Who is in the hall: the screen stands for them, and is nobody itself. */
export function HallPeople(props: { state: RoomStateDto | null }) {
  const { screen: t } = useText('halls');
  const people = (props.state?.present ?? []).filter(({ inHall }) => inHall);
  return (
    <Surface component="section" aria-labelledby="hall-people">
      <Title order={2} id="hall-people" fz="sm" ff="text" fw={600} c="dimmed">
        {t.people}
      </Title>
      <Text mt={4} role="status">
        {t.count(people.length)}
      </Text>
      <ul className={classes['people']}>
        {people.map(({ userId, name }) => (
          <Group component="li" key={userId} gap="sm" wrap="nowrap">
            <PersonAvatar name={name} size="sm" />
            <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{name}</Text>
          </Group>
        ))}
      </ul>
    </Surface>
  );
}
