import { recommendationAudiences, type RecommendationDto, type ThemeDto } from '@leerkring/shared';
import { Anchor, Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { audiencePagePath, recommendationsQuery, useMoveRecommendation, weighingsQuery } from '../api.ts';
import { AssignForm } from './assign-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { ProposeForm, WordingForm } from './recommendation-form.tsx';
import { RecommendationCard } from './recommendation-card.tsx';
import { WeighingLead } from './weighing-lead.tsx';

type Task = { kind: 'propose' } | { kind: 'edit' | 'assign' | 'merge'; it: RecommendationDto };

/** What is asked, by whom it is asked of; what no thread carries is parked below. */
export function RecommendationBoard(props: {
  plgId: string;
  canPropose: boolean;
  canLead: boolean;
  themes: ThemeDto[];
  members: { id: string; name: string }[];
  nav: ReactNode;
}) {
  const t = useText('recommendations');
  const [{ data: everything }, { data: weighings }] = useSuspenseQueries({
    queries: [recommendationsQuery(props.plgId), weighingsQuery(props.plgId)],
  });
  const all = everything.filter((it) => it.mergedIntoId === null);
  const [task, setTask] = useState<Task>();
  const move = useMoveRecommendation();
  const ideas = all.filter((it) => it.state === 'idea');
  const close = () => setTask(undefined);
  const card = (it: RecommendationDto) => (
    <RecommendationCard
      key={it.id}
      recommendation={it}
      weighing={weighings.find(({ id, step }) => id === it.weighingId && step === 'weighing')}
      onTask={(kind) => setTask({ kind, it })}
      onMove={(verb, id) => move.mutate({ id, verb })}
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
      {props.canPropose && (
        <WeighingLead plgId={props.plgId} weighings={weighings} canStart={props.canLead} />
      )}
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
            // Practice and policy always have their place; who else is asked something, gets one.
            if (mine.length === 0 && (audience === 'students' || audience === 'board')) return null;
            return (
              <Section
                key={audience}
                title={t.audiences[audience]}
                actions={
                  mine.some((it) => it.state === 'agreed') && (
                    <Anchor href={audiencePagePath(props.plgId, audience)} target="_blank" size="sm">
                      {t.page[audience]}
                    </Anchor>
                  )
                }
              >
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
          <LongList
            items={ideas}
            textsOf={(it) => [it.wording, ...it.themes.map(({ name }) => name), it.proposedBy]}
            words={t.findIdea}
          >
            {(shown) => (
              <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
                {shown.map(card)}
              </Stack>
            )}
          </LongList>
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
      <Modal opened={task?.kind === 'merge'} onClose={close} title={t.mergeTitle}>
        {task?.kind === 'merge' && (
          <MergeForm
            recommendation={task.it}
            others={all.filter((it) => it.id !== task.it.id && it.can.merge)}
            onDone={close}
          />
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
