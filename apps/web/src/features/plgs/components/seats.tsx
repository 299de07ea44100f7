import type { SeatDto } from '@leerkring/shared';
import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { PersonAvatar } from '../../../ui/person-avatar.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';

/** The programmes at the table with who speaks for them; one's own programme is easy to find. */
export function Seats(props: { seats: SeatDto[]; mySeatId: string | null }) {
  const t = useText('plgs');
  const seats = props.seats.toSorted(
    (a, b) => Number(b.id === props.mySeatId) - Number(a.id === props.mySeatId),
  );
  return (
    <LongList
      items={seats}
      textsOf={(it) => [
        it.programme.name,
        it.programme.institutionName,
        ...it.holders.map(({ name }) => name),
      ]}
    >
      {(shown) => (
        <SimpleGrid
          component="ul"
          cols={{ base: 1, sm: 2, md: 3 }}
          spacing="md"
          m={0}
          p={0}
          style={{ listStyle: 'none' }}
        >
          {shown.map((seat) => (
            <li key={seat.id}>
              <Surface h="100%">
                <Stack gap="sm" h="100%">
                  <div>
                    <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
                      {seat.programme.name}
                    </Text>
                    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {t.levelsIn(seat.programme.levels)} · {seat.programme.route} ·{' '}
                      {seat.programme.institutionName}
                    </Text>
                  </div>
                  <Group gap="xs">
                    {seat.id === props.mySeatId && <StatusChip tone="active">{t.overview.mine}</StatusChip>}
                    <StatusChip tone="neutral">{t.stance[seat.stance]}</StatusChip>
                  </Group>
                  <Stack gap={6}>
                    {seat.holders.length === 0 && (
                      <Text size="sm" c="dimmed">
                        {t.overview.nobody}
                      </Text>
                    )}
                    {seat.holders.map((holder) => (
                      <Group key={holder.membershipId} gap="xs" wrap="nowrap">
                        <PersonAvatar name={holder.name} size="sm" />
                        <Text size="sm" style={{ overflowWrap: 'anywhere' }} lineClamp={2}>
                          {holder.name}
                          {holder.hold === 'substitute' && ` (${t.overview.substitute})`}
                        </Text>
                      </Group>
                    ))}
                  </Stack>
                </Stack>
              </Surface>
            </li>
          ))}
        </SimpleGrid>
      )}
    </LongList>
  );
}
