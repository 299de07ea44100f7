import type { AssignmentHostDto } from '@leerkring/shared';
import { Button, Collapse, Group, List, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { byProgramme, type VisitRow } from '../visits.ts';

/** Every visit with its reasons; `onChange` for whoever may change it. */
export function VisitList(props: {
  programmes: AssignmentHostDto[];
  rows: VisitRow[];
  onChange?: (row: VisitRow) => void;
}) {
  const rows = byProgramme(
    props.programmes.map(({ programmeId }) => programmeId),
    props.rows,
  );
  const nameOf = (id: string | null) => props.programmes.find((it) => it.programmeId === id)?.name;
  return (
    <LongList items={rows} textsOf={(it) => [it.name, nameOf(it.fromId), nameOf(it.toId)]}>
      {(shown) => (
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.map((row) => (
            <VisitItem key={row.key} row={row} programmes={props.programmes} onChange={props.onChange} />
          ))}
        </Stack>
      )}
    </LongList>
  );
}

function VisitItem(props: {
  row: VisitRow;
  programmes: AssignmentHostDto[];
  onChange: ((row: VisitRow) => void) | undefined;
}) {
  const t = useText('assignments');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { row, programmes, onChange } = props;
  const nameOf = (programmeId: string | null) =>
    programmes.find((one) => one.programmeId === programmeId)?.name ?? t.noProgramme;
  const host = nameOf(row.toId);
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 15rem' }}>
          <Group gap="xs">
            <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
              {row.name} {t.list.to(host)}
            </Text>
            {row.isNew && <StatusChip tone="active">{t.list.isNew}</StatusChip>}
            {row.assignment?.startedAt && !row.assignment.endedAt && (
              <StatusChip tone="done">{t.list.started}</StatusChip>
            )}
            {row.assignment?.endedAt && <StatusChip tone="waiting">{t.list.ended}</StatusChip>}
          </Group>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {nameOf(row.fromId)} · {t.mine.conversations(row.students, row.teachers)}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="subtle"
            size="sm"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t.list.whyOf(row.name)}
            onClick={() => setOpen(!isOpen)}
          >
            {t.list.why}
          </Button>
          {onChange && row.assignment?.can.swap && (
            <Button
              variant="default"
              size="sm"
              aria-label={t.list.changeOf(row.name, host)}
              onClick={() => onChange(row)}
            >
              {t.list.change}
            </Button>
          )}
        </Group>
      </Group>
      <Collapse expanded={isOpen} id={id}>
        <Stack gap={4} mt="sm">
          {row.grounds.length === 0 && <Text>{t.list.byHand}</Text>}
          {row.grounds.map((ground) => (
            <Text key={ground}>{t.grounds[ground]}</Text>
          ))}
          {row.others.length > 0 && (
            <>
              <Text c="dimmed">{t.list.others}</Text>
              <List size="sm">
                {row.others.map(({ programmeId, obstacle }) => (
                  <List.Item key={programmeId}>
                    {nameOf(programmeId)}: {t.obstacles[obstacle]}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Stack>
      </Collapse>
    </Surface>
  );
}
