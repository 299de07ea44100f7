import type { AssignmentHostDto } from '@leerkring/shared';
import { Grid } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import type { VisitRow } from '../visits.ts';
import { VisitMatrix } from './visit-matrix.tsx';
import { VisitRing } from './visit-ring.tsx';

/** The same visits twice: as a ring for the shape of it, as a table for the names. */
export function VisitOverview(props: { programmes: AssignmentHostDto[]; rows: VisitRow[]; title?: string }) {
  const t = useText('assignments');
  return (
    <Section title={props.title ?? t.overview}>
      <Grid gap="xl" align="center">
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <VisitRing {...props} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <VisitMatrix {...props} />
        </Grid.Col>
      </Grid>
    </Section>
  );
}
