import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import type { TrendPoints } from '../count-blocks.ts';

/** Told apart by dashes as well as by colour. */
const strokes = [
  { color: 'clay.7', strokeDasharray: undefined },
  { color: 'gray.6', strokeDasharray: '6 4' },
] as const;

/**
 * How the mean went, on the whole scale so that a small difference looks small. The table says all of it, so this is
 * only looked at. Where too few answered there is no point, and no line across.
 */
export function TrendChart(props: { points: TrendPoints; domain: [number, number] | undefined }) {
  const { moments, series } = props.points;
  return (
    <div aria-hidden>
      <LineChart
        h={220}
        data={moments.map((moment, at) => ({
          moment,
          ...Object.fromEntries(series.map(({ key, means }) => [key, means[at] ?? null])),
        }))}
        dataKey="moment"
        series={series.map(({ key, label }, at) => ({
          name: key,
          label,
          ...(strokes[at % strokes.length] ?? strokes[0]),
        }))}
        yAxisProps={{ width: 48, allowDecimals: false, ...(props.domain && { domain: props.domain }) }}
        xAxisProps={{ padding: { left: 48, right: 48 } }}
        curveType="linear"
        connectNulls={false}
        withLegend
        withTooltip={false}
        lineProps={{ isAnimationActive: false }}
        lineChartProps={{ accessibilityLayer: false }}
        tickLine="none"
        gridAxis="x"
      />
    </div>
  );
}
