import type { RestoredDto } from '@leerkring/shared';
import { Button, Grid, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { momentsQuery, useRestoreMoment } from '../api.ts';
import { AuthorshipView } from './authorship-view.tsx';
import { ChangesView } from './changes-view.tsx';
import { MomentList } from './moment-list.tsx';
import { SecondSlider } from './second-slider.tsx';

/** How a chapter came to be: what changed since any moment, who wrote what, and how to put something back. */
export function MomentsView(props: { sectionId: string }) {
  const t = useText('moments');
  const { moments, can } = useSuspenseQuery(momentsQuery(props.sectionId)).data;
  const restore = useRestoreMoment(props.sectionId);
  const [view, setView] = useState('changes');
  const [chosen, setChosen] = useState<number>();
  const [restored, setRestored] = useState<RestoredDto>();
  const [newest] = moments;
  if (!newest) return <EmptyState title={t.empty} body={t.emptyBody} />;
  // What someone looks at stays what it was compared with, also when others write on meanwhile.
  const from = chosen ?? newest.before;
  const moment = moments.find((it) => it.before <= from) ?? newest;

  const handleRestore = async (change?: number, seen = newest.seq) =>
    restore
      .mutateAsync({ from, to: seen, ...(change !== undefined && { change }) })
      // Why it was refused is said below.
      .then(setRestored, () => undefined);
  const handleUndo = ({ before, seq }: RestoredDto) =>
    restore.mutate({ from: before, to: seq }, { onSuccess: () => setRestored(undefined) });

  return (
    <Stack gap="lg">
      <SegmentedControl
        aria-label={t.view}
        value={view}
        onChange={setView}
        data={[
          { value: 'changes', label: t.changes },
          { value: 'authors', label: t.authors },
        ]}
        style={{ alignSelf: 'start' }}
      />
      {restored && (
        <Group gap="md" role="status">
          <Text>{restored.skipped > 0 ? t.restoredSome(restored.skipped) : t.restored}</Text>
          <Button
            size="compact-md"
            variant="default"
            loading={restore.isPending}
            onClick={() => handleUndo(restored)}
          >
            {t.undo}
          </Button>
        </Group>
      )}
      <ProblemNote error={restore.error} />
      {view === 'authors' ? (
        <Suspense fallback={<Text c="dimmed">{t.opening}</Text>}>
          <AuthorshipView sectionId={props.sectionId} />
        </Suspense>
      ) : (
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Stack gap="lg">
              <MomentList moments={moments} chosen={moment.before} onChoose={setChosen} />
              <SecondSlider
                key={moment.before}
                sectionId={props.sectionId}
                moment={moment}
                chosen={from}
                onChoose={setChosen}
              />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Suspense fallback={<Text c="dimmed">{t.opening}</Text>}>
              <ChangesView
                sectionId={props.sectionId}
                from={from}
                to={newest.seq}
                isBusy={restore.isPending}
                onRestore={can.restore ? handleRestore : null}
              />
            </Suspense>
          </Grid.Col>
        </Grid>
      )}
    </Stack>
  );
}
