import { Table, Text } from '@mantine/core';
import { percentOf } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';
import type { ShareBlock } from '../count-blocks.ts';

/** How many chose what, of how many, for each line. What is not shown says so. */
export function CountTable(props: {
  block: ShareBlock;
  caption: string;
  nameOf: (column: string) => string;
}) {
  const t = useText('counts');
  const locale = useLocale();
  const { block } = props;
  const hasMean = block.lines.some(({ mean }) => mean !== null);
  return (
    <div>
      <Table.ScrollContainer
        minWidth={160 + 90 * block.columns.length}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': props.caption } }}
      >
        <Table verticalSpacing="xs" aria-label={props.caption}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {block.columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {props.nameOf(column)}
                </Table.Th>
              ))}
              {hasMean && <Table.Th scope="col">{t.mean}</Table.Th>}
              <Table.Th scope="col">{t.of}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {block.lines.map((line) => (
              <Table.Tr key={line.key}>
                <Table.Th scope="row">{line.label}</Table.Th>
                {line.counts === null ? (
                  <Table.Td colSpan={block.columns.length + 1 + Number(hasMean)}>
                    {/* The row is as wide as the table: on a phone its words still end where the screen does. */}
                    <Text size="sm" c="dimmed" maw="calc(100vw - 10rem)">
                      {t.hidden}
                    </Text>
                  </Table.Td>
                ) : (
                  <>
                    {block.columns.map((column, at) => {
                      const count = line.counts?.[at];
                      return (
                        <Table.Td key={column} style={{ whiteSpace: 'nowrap' }}>
                          {count !== undefined && t.share(count, percentOf(count, line.of))}
                        </Table.Td>
                      );
                    })}
                    {hasMean && (
                      <Table.Td>
                        {line.mean?.toLocaleString(locale, { maximumFractionDigits: 1 }) ?? ''}
                      </Table.Td>
                    )}
                    <Table.Td>{line.of}</Table.Td>
                  </>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {/* Not in the table: there it would be as wide as that, and be cut off where a table scrolls. */}
      <Text size="sm" c="dimmed" aria-hidden>
        {props.caption}
      </Text>
    </div>
  );
}
