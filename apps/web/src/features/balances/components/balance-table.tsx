import type { ProgrammeBalanceDto } from '@leerkring/shared';
import { Table } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';
import { WideTable } from '../../../ui/wide-table.tsx';

/** How many conversations of each programme are quoted, beside what would be in proportion. */
export function BalanceTable(props: { programmes: ProgrammeBalanceDto[]; caption: string }) {
  const t = useText('balances');
  const locale = useLocale();
  const say = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const verdict = ({ quoted, expected }: ProgrammeBalanceDto): string => {
    const difference = quoted - expected;
    // Less than half a conversation is no difference: halves are not held.
    if (Math.abs(difference) < 0.5) return t.even;
    return difference > 0 ? t.more(say(difference)) : t.less(say(-difference));
  };
  return (
    <WideTable label={props.caption} minWidth={520}>
      <Table verticalSpacing="xs">
        <Table.Caption>{props.caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {[t.programme, t.held, t.quoted, t.expected, t.verdict].map((label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.programmes.map((it) => (
            <Table.Tr key={it.programmeId}>
              <Table.Th scope="row" miw="10rem" style={{ overflowWrap: 'anywhere' }}>
                {it.name}
              </Table.Th>
              <Table.Td>{it.conversations}</Table.Td>
              <Table.Td>{it.quoted}</Table.Td>
              <Table.Td>{say(it.expected)}</Table.Td>
              <Table.Td>{verdict(it)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
