import type { EditionDto, PublishedFieldDto, Route } from '@leerkring/shared';
import { List, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { portraitQuery } from '../../portraits/api.ts';
import { editionsQuery } from '../api.ts';
import { ProposeForm } from './propose-form.tsx';
import { PublicEdition } from './public-edition.tsx';
import { WaitingEdition } from './waiting-edition.tsx';

/** Where a programme makes its portrait public together, and takes it back. */
export function EditionDesk(props: {
  plgId: string;
  portraitId: string;
  /** Shows answers as readers see them. */
  fields: ComponentType<{ fields: PublishedFieldDto[]; verdicts: []; route: Route }>;
}) {
  const t = useText('editions');
  const Fields = props.fields;
  const { data: portrait } = useSuspenseQuery(portraitQuery(props.portraitId));
  const { data: all } = useSuspenseQuery(editionsQuery(props.plgId));
  const editions = all.filter(({ portraitId }) => portraitId === props.portraitId);
  const waiting = editions.find(({ state }) => state === 'proposed');
  const current = editions.find(({ isCurrent }) => isCurrent);
  const earlier = editions.filter((it) => it !== waiting && it !== current);
  const writing = `/plg/${props.plgId}/portretten/${props.portraitId}/schrijven`;

  return (
    <>
      <PageHeader
        title={t.title}
        tab={`${t.title}, ${portrait.programme.name}`}
        lead={t.lead}
        above={<TextLink to={writing}>{t.back}</TextLink>}
      />
      <Stack gap="xl" maw="46rem">
        {waiting && (
          <WaitingEdition edition={waiting}>
            <Fields fields={waiting.fields} verdicts={[]} route={portrait.programme.route} />
          </WaitingEdition>
        )}
        {current && <PublicEdition edition={current} />}
        {!waiting && portrait.can.makePublic && (
          <ProposeForm portrait={portrait} isAgain={current !== undefined} />
        )}
        {!waiting && !current && !portrait.can.makePublic && (
          <EmptyState title={t.notShared} action={<ButtonLink to={writing}>{t.toShare}</ButtonLink>} />
        )}
        {earlier.length > 0 && <Earlier editions={earlier} />}
      </Stack>
    </>
  );
}

function Earlier({ editions }: { editions: EditionDto[] }) {
  const t = useText('editions');
  const dates = useDates();
  return (
    <Section title={t.earlier}>
      <List>
        {editions.map((it) => (
          <List.Item key={it.id}>
            {t.number(it.number)} · {t.states[it.state]} ·{' '}
            {dates.day(it.withdrawnAt ?? it.publishedAt ?? it.proposedAt)}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
