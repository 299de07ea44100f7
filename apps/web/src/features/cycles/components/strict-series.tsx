import type { StrictDateDto } from '@leerkring/shared';
import { Accordion, Group, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { sayBlocks } from './block-words.ts';

/** The plain series for comparison: what it would run into. */
export function StrictSeries(props: { dates: StrictDateDto[]; targetWeeks: number }) {
  const words = useText('cycles');
  const t = words.plan;
  const dates = useDates();
  return (
    <Accordion variant="contained" radius="lg">
      <Accordion.Item value="strict">
        <Accordion.Control>{t.strict(props.targetWeeks)}</Accordion.Control>
        <Accordion.Panel>
          <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {props.dates.map((date) => {
              const hard = date.blocks.filter((block) => block.isHard);
              return (
                <Group component="li" key={date.on} gap="sm">
                  <Text w="9.5rem" fw={560} td={hard.length > 0 ? 'line-through' : undefined}>
                    {dates.day(date.on)}
                  </Text>
                  <StatusChip tone={hard.length > 0 ? 'refused' : 'neutral'}>
                    {hard.length > 0 ? t.strictNot : t.strictFree}
                  </StatusChip>
                  {hard.length > 0 && <Text>{sayBlocks(words.blocks, hard)}</Text>}
                </Group>
              );
            })}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
