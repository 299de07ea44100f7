import { BarChart } from '@mantine/charts';
import type { ProgrammeBalanceDto } from '@leerkring/shared';
import '@mantine/charts/styles.layer.css';

/** The table once more, as bars. It says nothing that the table does not say, so it is only looked at. */
export function BalanceChart(props: { programmes: ProgrammeBalanceDto[]; quoted: string; expected: string }) {
  return (
    <div aria-hidden>
      <BarChart
        h={60 + 56 * props.programmes.length}
        orientation="vertical"
        data={props.programmes.map(({ name, quoted, expected }) => ({ name, quoted, expected }))}
        dataKey="name"
        series={[
          { name: 'quoted', label: props.quoted, color: 'clay.7' },
          { name: 'expected', label: props.expected, color: 'gray.4' },
        ]}
        yAxisProps={{ width: 132 }}
        xAxisProps={{ allowDecimals: false }}
        withLegend
        withTooltip={false}
        barProps={{ isAnimationActive: false, radius: 2 }}
        barChartProps={{ accessibilityLayer: false }}
        tickLine="none"
        gridAxis="y"
      />
    </div>
  );
}
