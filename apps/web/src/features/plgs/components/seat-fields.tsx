import { namesApart, type ProgrammeDto, type SeatInputDto, type Stance, stances } from '@leerkring/shared';
import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Which programmes get a seat, and where each stands towards the subject. */
export function SeatFields(props: {
  seats: SeatInputDto[];
  programmes: ProgrammeDto[];
  error: string | undefined;
  onChange: (next: SeatInputDto[]) => void;
}) {
  const words = useText('plgs');
  const t = words.found;
  const { seats, programmes, onChange } = props;
  const isSeveral = new Set(programmes.map((it) => it.institutionId)).size > 1;
  const free = programmes.filter((it) => seats.every((seat) => seat.programmeId !== it.id));
  // Beside each other, as whoever chooses among all of them sees them.
  const names = namesApart(programmes);
  const nameOf = (id: string) => names.get(id) ?? '';
  return (
    <Stack gap="md">
      {seats.length === 0 && <EmptyState title={t.noSeats} />}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {seats.map((seat) => (
          <Group component="li" key={seat.programmeId} gap="sm" justify="space-between">
            <Text fw={560} style={{ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' }}>
              {nameOf(seat.programmeId)}
            </Text>
            <Group gap="xs" wrap="nowrap">
              <Select
                aria-label={t.stanceOf(nameOf(seat.programmeId))}
                w={220}
                allowDeselect={false}
                data={stances.map((it) => ({ value: it, label: words.stance[it] }))}
                value={seat.stance}
                onChange={(next) =>
                  onChange(
                    seats.map((it) =>
                      it.programmeId === seat.programmeId
                        ? { ...it, stance: (next ?? it.stance) as Stance }
                        : it,
                    ),
                  )
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={42}
                aria-label={t.removeSeat(nameOf(seat.programmeId))}
                onClick={() => onChange(seats.filter((it) => it.programmeId !== seat.programmeId))}
              >
                <IconX size={18} />
              </ActionIcon>
            </Group>
          </Group>
        ))}
      </Stack>
      <Select
        label={t.addSeat}
        searchable
        error={props.error}
        data={free.map((it) => ({
          value: it.id,
          label: isSeveral ? `${it.name} · ${it.institutionName}` : it.name,
        }))}
        value={null}
        onChange={(next) => next && onChange([...seats, { programmeId: next, stance: 'does_already' }])}
      />
    </Stack>
  );
}
