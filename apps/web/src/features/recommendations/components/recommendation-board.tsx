import { recommendationAudiences, type RecommendationDto, type ThemeDto } from '@leerkring/shared';
import { Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { recommendationsQuery, useMoveRecommendation } from '../api.ts';
import { AssignForm } from './assign-form.tsx';
import { ProposeForm, WordingForm } from './recommendation-form.tsx';
import { RecommendationCard } from './recommendation-card.tsx';

type Task = { kind: 'propose' } | { kind: 'edit' | 'assign'; it: RecommendationDto };

/** Practice and policy side by side; what no thread carries is parked below. */
export function RecommendationBoard(props: {
  plgId: string;
  canPropose: boolean;
  themes: ThemeDto[];
  members: { id: string; name: string }[];
  nav: ReactNode;
}) {
  const t = useText('recommendations');
  const all = useSuspenseQuery(recommendationsQuery(props.plgId)).data;
  const [task, setTask] = useState<Task>();
  const move = useMoveRecommendation();
  const ideas = all.filter((it) => it.state === 'idea');
  const close = () => setTask(undefined);
  const card = (it: RecommendationDto) => (
    <RecommendationCard
      key={it.id}
      recommendation={it}
      onEdit={() => setTask({ kind: 'edit', it })}
      onAssign={() => setTask({ kind: 'assign', it })}
      onMove={(verb) => move.mutate({ id: it.id, verb })}
    />
  );
  const isEmpty = all.length === 0 && !props.canPropose;
  return (
    <>
      {props.nav}
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          props.canPropose && <Button onClick={() => setTask({ kind: 'propose' })}>{t.propose}</Button>
        }
      />
      <ProblemNote error={move.error} />
      {isEmpty ? (
        <EmptyState
          title={t.noReport}
          action={<ButtonLink to={`/plg/${props.plgId}/rapport`}>{t.toReport}</ButtonLink>}
        />
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          {recommendationAudiences.map((audience) => {
            const mine = all.filter((it) => it.audience === audience && it.state !== 'idea');
            return (
              <Section key={audience} title={t.audiences[audience]}>
                {mine.length === 0 && <Text c="dimmed">{t.none[audience]}</Text>}
                <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
                  {mine.map(card)}
                </Stack>
              </Section>
            );
          })}
        </SimpleGrid>
      )}
      {ideas.length > 0 && (
        <Section title={t.ideas} lead={t.ideasLead}>
          <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {ideas.map(card)}
          </Stack>
        </Section>
      )}
      <Modal opened={task?.kind === 'propose'} onClose={close} title={t.propose}>
        <ProposeForm plgId={props.plgId} themes={props.themes} onDone={close} />
      </Modal>
      <Modal opened={task?.kind === 'edit'} onClose={close} title={t.edit}>
        {task?.kind === 'edit' && (
          <WordingForm recommendation={task.it} themes={props.themes} onDone={close} />
        )}
      </Modal>
      <Modal opened={task?.kind === 'assign'} onClose={close} title={t.assign}>
        {task?.kind === 'assign' && (
          <AssignForm recommendation={task.it} members={props.members} onDone={close} />
        )}
      </Modal>
    </>
  );
}
