import type { CodeDto, DoubleCodingDto } from '@leerkring/shared';
import { Table, Text } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';
import { WideTable } from '../../../ui/wide-table.tsx';

/** As published tables print them; what rounds to nothing has no sign. */
const threeDecimals = {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
  signDisplay: 'negative',
} as const;

/** How alike two coded, code by code, with the counts it rests on. */
export function AgreementTable(props: { doubleCoding: DoubleCodingDto; codes: CodeDto[] }) {
  const t = useText('double-codings');
  const locale = useLocale();
  const { overall, codes, answerIds } = props.doubleCoding;
  const figure = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(locale, threeDecimals);
  const nameOf = (id: string) => props.codes.find((it) => it.id === id)?.name ?? '';
  if (!overall) return null;
  if (codes.length === 0) return <Text c="dimmed">{t.nothingGiven}</Text>;
  return (
    <>
      {overall.refused && <Text>{t.refused[overall.refused](answerIds.length)}</Text>}
      <WideTable label={t.agreement} minWidth={560}>
        <Table verticalSpacing="sm">
          <Table.Caption>{t.caption(answerIds.length)}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {[t.code, t.both, t.onlyFirst, t.onlySecond, t.neither, t.alpha, t.kappa].map((label) => (
                <Table.Th scope="col" key={label}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {codes.map((it) => (
              <Table.Tr key={it.codeId}>
                <Table.Th scope="row">{nameOf(it.codeId)}</Table.Th>
                <Table.Td>{it.both}</Table.Td>
                <Table.Td>{it.onlyFirst}</Table.Td>
                <Table.Td>{it.onlySecond}</Table.Td>
                <Table.Td>{it.neither}</Table.Td>
                <Table.Td>{figure(it.alpha)}</Table.Td>
                <Table.Td>{figure(it.kappa)}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">{t.overall}</Table.Th>
              <Table.Td colSpan={4} />
              <Table.Td>{figure(overall.alpha)}</Table.Td>
              <Table.Td>{figure(overall.kappa)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </WideTable>
    </>
  );
}
