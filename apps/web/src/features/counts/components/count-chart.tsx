import { BarChart } from '@mantine/charts';
import { percentOf } from '@leerkring/shared';
import '@mantine/charts/styles.layer.css';
import type { ShareBlock } from '../count-blocks.ts';

const colors = ['clay.7', 'gray.6', 'clay.3', 'gray.4', 'clay.9', 'gray.8'];

/** The table once more, as bars in percents. It says nothing that the table does not say, so it is only looked at. */
export function CountChart(props: { block: ShareBlock; nameOf: (column: string) => string }) {
  const { block } = props;
  const shown = block.lines.filter(({ counts }) => counts !== null && counts.length > 0);
  const data = block.columns.map((column, at) => ({
    column: props.nameOf(column),
    ...Object.fromEntries(shown.map(({ key, counts, of }) => [key, percentOf(counts?.[at] ?? 0, of)])),
  }));
  return (
    <div aria-hidden>
      <BarChart
        h={220}
        data={data}
        dataKey="column"
        series={shown.map(({ key, label, of }, at) => ({
          name: key,
          label: `${label} (n = ${of})`,
          color: colors[at % colors.length] ?? 'gray.6',
        }))}
        unit="%"
        yAxisProps={{ domain: [0, 100], width: 48 }}
        withLegend
        withTooltip={false}
        barProps={{ isAnimationActive: false, radius: 2 }}
        barChartProps={{ accessibilityLayer: false }}
        tickLine="none"
        gridAxis="x"
      />
    </div>
  );
}
