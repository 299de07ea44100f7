import { Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { percentOf } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';
import { WideTable } from '../../../ui/wide-table.tsx';
import type { ShareBlock } from '../count-blocks.ts';

type Line = ShareBlock['lines'][number];
/** What is said of each line: one answer, the mean, or how many answered. */
interface Said {
  key: string;
  label: string;
  of: (line: Line) => string;
}

/** As many lines as fit beside each other on a phone. */
const mostBeside = 3;

/** How many chose what, of how many, for each line. What is not shown says so. */
export function CountTable(props: {
  block: ShareBlock;
  caption: string;
  nameOf: (column: string) => string;
}) {
  const t = useText('counts');
  const locale = useLocale();
  const isNarrow = useMediaQuery('(max-width: 37.5em)', false, { getInitialValueInEffect: false });
  const { block, caption } = props;
  const said: Said[] = block.columns.map((column, at) => ({
    key: `answer ${column}`,
    label: props.nameOf(column),
    of: ({ counts, of }) =>
      counts?.[at] === undefined ? '' : t.share(counts[at], percentOf(counts[at], of)),
  }));
  if (block.lines.some(({ mean }) => mean !== null))
    said.push({
      key: 'mean',
      label: t.mean,
      of: ({ mean }) => mean?.toLocaleString(locale, { maximumFractionDigits: 1 }) ?? '',
    });
  said.push({ key: 'of', label: t.of, of: ({ of }) => String(of) });
  return (
    <div>
      {/* On a phone the answers stand under each other where that shows all of it at once. */}
      {isNarrow && block.lines.length <= mostBeside ? (
        <Upright said={said} lines={block.lines} label={caption} />
      ) : (
        <Wide said={said} lines={block.lines} label={caption} />
      )}
      {/* Not in the table: there it would be as wide as that, and be cut off where a table scrolls. */}
      <Text size="sm" c="dimmed" aria-hidden>
        {caption}
      </Text>
    </div>
  );
}

/** A row for each line. */
function Wide(props: { said: Said[]; lines: Line[]; label: string }) {
  const t = useText('counts');
  const { said, lines, label } = props;
  return (
    <WideTable label={label} minWidth={160 + 70 * said.length}>
      <Table verticalSpacing="xs" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {said.map((it) => (
              <Table.Th key={it.key} scope="col">
                {it.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.key}>
              <Table.Th scope="row">{line.label}</Table.Th>
              {line.counts === null ? (
                <Table.Td colSpan={said.length}>
                  {/* The row is as wide as the table: on a phone its words stay and end where the screen does. */}
                  <Text
                    size="sm"
                    c="dimmed"
                    maw="calc(100vw - 14rem)"
                    miw="9rem"
                    style={{ position: 'sticky', insetInlineStart: '9rem', width: 'max-content' }}
                  >
                    {t.hidden}
                  </Text>
                </Table.Td>
              ) : (
                said.map((it) => (
                  <Table.Td key={it.key} style={{ whiteSpace: 'nowrap' }}>
                    {it.of(line)}
                  </Table.Td>
                ))
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** A column for each line. */
function Upright(props: { said: Said[]; lines: Line[]; label: string }) {
  const t = useText('counts');
  const { said, lines, label } = props;
  return (
    <Table verticalSpacing="xs" horizontalSpacing={4} fz="sm" layout="fixed" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td w="28%" />
          {lines.map((line) => (
            <Table.Th key={line.key} scope="col" fz="xs" style={{ overflowWrap: 'anywhere' }}>
              {line.label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {said.map((it, at) => (
          <Table.Tr key={it.key}>
            <Table.Th scope="row" fz="xs" style={{ overflowWrap: 'anywhere' }}>
              {it.label}
            </Table.Th>
            {lines.map((line) =>
              line.counts !== null ? (
                <Table.Td key={line.key}>{it.of(line)}</Table.Td>
              ) : (
                at === 0 && (
                  <Table.Td key={line.key} rowSpan={said.length} c="dimmed" style={{ verticalAlign: 'top' }}>
                    {t.hidden}
                  </Table.Td>
                )
              ),
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
