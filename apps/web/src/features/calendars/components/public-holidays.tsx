import type { CalendarsDto } from '@leerkring/shared';
import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';

/** Computed, and the same for everyone; out of the way until someone wants to see them. */
export function PublicHolidays(props: { holidays: CalendarsDto['publicHolidays'] }) {
  const t = useText('calendars');
  const { blocks } = useText('cycles');
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      order={3}
      title={t.holidays}
      lead={t.holidaysLead}
      actions={
        <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen((before) => !before)}>
          {isOpen ? t.hide : t.show}
        </Button>
      }
    >
      <Collapse expanded={isOpen}>
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {props.holidays.map(({ on, name }) => (
            <Group component="li" key={on + name} gap="md">
              <Text w="9.5rem">{dates.day(on)}</Text>
              <Text>{blocks.holidays[name]}</Text>
            </Group>
          ))}
        </Stack>
      </Collapse>
    </Section>
  );
}
