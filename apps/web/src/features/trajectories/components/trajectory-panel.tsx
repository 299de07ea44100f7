import type { TrajectoryDto } from '@leerkring/shared';
import { Button, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { trajectoryQuery } from '../api.ts';
import { ChooseTrajectory } from './choose-trajectory.tsx';

/** The way through the year: which one, and another; what of it is shown below is the page's. */
export function TrajectoryPanel(props: {
  plgId: string;
  children?: (trajectory: TrajectoryDto) => ReactNode;
}) {
  const t = useText('trajectories');
  const locale = useLocale();
  const { data: trajectory } = useQuery(trajectoryQuery(props.plgId));
  const [isChoosing, setChoosing] = useState(false);
  if (!trajectory || (trajectory.title === null && !trajectory.can.choose)) return null;
  const { title, key, can } = trajectory;
  const purpose = trajectory.templates.find((it) => it.key === key)?.purpose[locale];
  const choose = (
    <Button variant="default" onClick={() => setChoosing(true)}>
      {key === null ? t.choose : t.another}
    </Button>
  );
  return (
    <Section
      title={t.title}
      lead={
        title && (
          <>
            <Text span inherit fw={600} c="var(--mantine-color-text)">
              {title[locale]}.
            </Text>{' '}
            {purpose}
          </>
        )
      }
      actions={can.choose && key !== null && choose}
    >
      {key === null && <EmptyState title={t.empty} body={t.emptyBody} action={choose} />}
      {key !== null && props.children?.(trajectory)}
      <Modal opened={isChoosing} onClose={() => setChoosing(false)} title={t.choose} size="lg">
        <ChooseTrajectory trajectory={trajectory} onDone={() => setChoosing(false)} />
      </Modal>
    </Section>
  );
}
