import { hoursTotals, type HoursTableDto } from '@leerkring/shared';
import { Stack, Table } from '@mantine/core';
import { useText } from '../../../text/text.ts';

const say = (hours: number | null) => (hours === null ? '–' : hours);

/** Hours per year of study, to be read; a table for each level. */
export function HoursView(props: { tables: HoursTableDto[] }) {
  const t = useText('portraits').hours;
  return (
    <Stack gap="md">
      {props.tables.map((table) => {
        const totals = hoursTotals(table);
        return (
          <Table key={table.level} verticalSpacing={4} horizontalSpacing={6} tabularNums>
            <Table.Caption mt={0}>{t.levelNumber(table.level)}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t.yearHead}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t.bot}
                </Table.Th>
                <Table.Th scope="col" ta="end">
                  {t.bpv}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row, year) => (
                <Table.Tr key={year}>
                  <Table.Th scope="row" fw={400}>
                    {year + 1}
                  </Table.Th>
                  <Table.Td ta="end">{say(row.bot)}</Table.Td>
                  <Table.Td ta="end">{say(row.bpv)}</Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr fw={600}>
                <Table.Th scope="row">{t.total}</Table.Th>
                <Table.Td ta="end">{totals.bot}</Table.Td>
                <Table.Td ta="end">{totals.bpv}</Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </Table>
        );
      })}
    </Stack>
  );
}
