import {
  hoursNormById,
  hoursTotals,
  judgeHours,
  type HoursRow,
  type HoursTableDto,
  type PortraitDto,
} from '@leerkring/shared';
import { Button, Group, NativeSelect, NumberInput, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { HoursVerdictNote } from './hours-verdict.tsx';

const empty = (level: number, years: number): HoursTableDto => ({
  level,
  rows: Array.from({ length: years }, () => ({ bot: null, bpv: null })),
});

/** Hours per year of study with what the norm says of them, as you type. */
export function HoursInput(props: {
  label: string;
  hint: string | undefined;
  portrait: PortraitDto;
  value: HoursTableDto[] | null | undefined;
  onChange: (tables: HoursTableDto[]) => void;
  onBlur: () => void;
}) {
  const t = useText('portraits').hours;
  const { programme } = props.portrait;
  const first = empty(programme.levels[0] ?? 2, Math.min(4, Math.max(1, programme.years)));
  const tables = props.value?.length ? props.value : [first];
  const free = [1, 2, 3, 4].filter((level) => tables.every((table) => table.level !== level));
  const next = programme.levels.find((level) => free.includes(level)) ?? free[0];

  /** How many levels were taken away: what a place remembers is of the level that stood there. */
  const [removed, setRemoved] = useState(0);

  const handleRemove = (at: number) => {
    setRemoved(removed + 1);
    props.onChange(tables.filter((_, index) => index !== at));
  };
  const handleTable = (at: number, table: HoursTableDto) =>
    props.onChange(tables.map((it, index) => (index === at ? table : it)));

  return (
    <Stack gap="lg" role="group" aria-label={props.label} onBlur={props.onBlur}>
      {props.hint !== undefined && <Text c="dimmed">{props.hint}</Text>}
      {tables.map((table, at) => (
        <OneTable
          // Not by its level, which is chosen in it: the keyboard would lose its place.
          key={`${removed} ${at}`}
          table={table}
          portrait={props.portrait}
          levels={[table.level, ...free].toSorted()}
          onChange={(it) => handleTable(at, it)}
          onRemove={tables.length > 1 ? () => handleRemove(at) : null}
        />
      ))}
      {next !== undefined && (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => props.onChange([...tables, empty(next, first.rows.length)])}
          >
            {t.addLevel}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function OneTable(props: {
  table: HoursTableDto;
  portrait: PortraitDto;
  levels: number[];
  onChange: (table: HoursTableDto) => void;
  onRemove: (() => void) | null;
}) {
  const t = useText('portraits').hours;
  const { table, portrait } = props;
  // Years that were taken away, perhaps in passing: with the year their hours come back.
  const [away, setAway] = useState<HoursRow[]>([]);
  const { route } = portrait.programme;
  const totals = hoursTotals(table);
  const verdict = judgeHours(table, hoursNormById(portrait.normId), route);
  const parts = [
    ['bot', t.bot],
    ['bpv', t.bpv],
  ] as const;

  const handleCell = (year: number, part: 'bot' | 'bpv', next: number | string) => {
    const hours = next === '' || Number.isNaN(Number(next)) ? null : Number(next);
    props.onChange({
      ...table,
      rows: table.rows.map((row, at) => (at === year ? { ...row, [part]: hours } : row)),
    });
  };
  const handleYears = (years: number) => {
    const known = [...table.rows, ...away.slice(table.rows.length)];
    setAway(known);
    props.onChange({
      ...table,
      rows: Array.from({ length: years }, (_, year) => known[year] ?? { bot: null, bpv: null }),
    });
  };

  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t.level}
          value={String(table.level)}
          data={props.levels.map(String)}
          onChange={(event) => props.onChange({ ...table, level: Number(event.currentTarget.value) })}
          w="7rem"
        />
        <NativeSelect
          label={t.years}
          value={String(table.rows.length)}
          data={['1', '2', '3', '4']}
          onChange={(event) => handleYears(Number(event.currentTarget.value))}
          w="10rem"
        />
        {props.onRemove && (
          <Button variant="subtle" color="gray" size="sm" onClick={props.onRemove}>
            {t.removeLevel(table.level)}
          </Button>
        )}
      </Group>
      <Table
        layout="fixed"
        maw="30rem"
        horizontalSpacing={4}
        verticalSpacing={4}
        withRowBorders={false}
        tabularNums
      >
        <Table.Caption mt={0}>{t.caption(table.level)}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.yearHead}</Table.Th>
            {parts.map(([part, label]) => (
              <Table.Th scope="col" key={part}>
                {label}
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="end">
              {t.total}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row, year) => (
            <Table.Tr key={year}>
              <Table.Th scope="row" fw={400}>
                {year + 1}
              </Table.Th>
              {parts.map(([part, label]) => (
                <Table.Td key={part}>
                  <NumberInput
                    aria-label={t.cell(label, year + 1, table.level)}
                    value={row[part] ?? ''}
                    onChange={(next) => handleCell(year, part, next)}
                    min={0}
                    max={3000}
                    clampBehavior="strict"
                    allowDecimal={false}
                    allowNegative={false}
                    hideControls
                    inputMode="numeric"
                  />
                </Table.Td>
              ))}
              <Table.Td ta="end">
                {row.bot === null && row.bpv === null ? '–' : (row.bot ?? 0) + (row.bpv ?? 0)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t.total}</Table.Th>
            <Table.Td>{totals.bot}</Table.Td>
            <Table.Td>{totals.bpv}</Table.Td>
            <Table.Td ta="end">{totals.total}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <HoursVerdictNote
        verdict={verdict}
        level={table.level}
        years={table.rows.length}
        route={route}
        institutionId={portrait.programme.institutionId}
      />
    </Stack>
  );
}
