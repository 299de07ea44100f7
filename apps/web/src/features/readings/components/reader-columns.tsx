import type { ReadingDto, ReadThreadDto } from '@leerkring/shared';
import { Checkbox, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { ThreadWords } from './thread-words.tsx';

/** A column for each reader with what they found at this question. */
export function ReaderColumns(props: {
  reading: ReadingDto;
  threads: ReadThreadDto[];
  picked: string[];
  onPick: (id: string, isIn: boolean) => void;
}) {
  const t = useText('readings');
  const { readers, joint, can } = props.reading;
  const jointName = new Map(joint.map((it) => [it.id, it.name]));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: Math.min(4, Math.max(2, readers.length)) }} spacing="md">
      {readers.map((reader) => {
        const mine = props.threads.filter((it) => it.membershipId === reader.membershipId);
        return (
          <Stack key={reader.membershipId} component="section" gap="sm" aria-label={t.columnOf(reader.name)}>
            <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {reader.name}
            </Title>
            {mine.length === 0 && (
              <Text size="sm" c="dimmed">
                {t.columnEmpty}
              </Text>
            )}
            {mine.map((it) => (
              <Surface key={it.id} component="article">
                {can.join ? (
                  <Checkbox
                    label={it.name}
                    aria-label={t.choose(it.name, reader.name)}
                    styles={{ label: { overflowWrap: 'anywhere', fontWeight: 620 } }}
                    checked={props.picked.includes(it.id)}
                    onChange={(event) => props.onPick(it.id, event.currentTarget.checked)}
                  />
                ) : (
                  <Text fw={620}>{it.name}</Text>
                )}
                <ThreadWords thread={it} />
                {it.jointId === null ? (
                  <StatusChip tone="waiting">{t.exception}</StatusChip>
                ) : (
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {t.inJoint(jointName.get(it.jointId) ?? '')}
                  </Text>
                )}
              </Surface>
            ))}
          </Stack>
        );
      })}
    </SimpleGrid>
  );
}
