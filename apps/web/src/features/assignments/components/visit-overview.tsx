import type { AssignmentHostDto } from '@leerkring/shared';
import { Box, Grid, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import type { VisitRow } from '../visits.ts';
import { VisitList } from './visit-list.tsx';
import { VisitMatrix } from './visit-matrix.tsx';
import { mostInRing, VisitRing } from './visit-ring.tsx';

/**
 * The same visits three times: as a ring for the shape while it has one, one by one for the reasons, as a table for the
 * whole.
 */
export function VisitOverview(props: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  programmes: AssignmentHostDto[];
  rows: VisitRow[];
  onChange?: (row: VisitRow) => void;
}) {
  const t = useText('assignments');
  const hasRing = props.programmes.length <= mostInRing;
  return (
    <Section title={props.title} lead={props.lead} actions={props.actions}>
      <Grid gap="xl">
        {hasRing && (
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Box py="md" style={{ position: 'sticky', top: '4.5rem' }}>
              <VisitRing {...props} />
            </Box>
          </Grid.Col>
        )}
        <Grid.Col span={{ base: 12, lg: hasRing ? 7 : 12 }}>
          <VisitList {...props} />
        </Grid.Col>
      </Grid>
      <Title order={3} mt="md">
        {t.matrix.title}
      </Title>
      <VisitMatrix {...props} label={`${props.title}: ${t.matrix.title}`} />
    </Section>
  );
}
