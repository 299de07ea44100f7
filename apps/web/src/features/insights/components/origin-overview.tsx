import { type HowFound, howFound, type InsightOriginDto, insightSourceKinds } from '@leerkring/shared';
import { Alert, Select, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { originsQuery, useDescribeOrigin } from '../api.ts';
import { useFoundWords } from '../use-found-words.ts';
import { OriginFindings } from './origin-findings.tsx';

/** What each source shows by itself, apart from what the group stands behind, and who its people were. */
export function OriginOverview(props: { plgId: string; nav: ReactNode }) {
  const t = useText('insights');
  const { data: origins } = useSuspenseQuery(originsQuery(props.plgId));
  const warning = useFoundWords(origins.map(({ found }) => found));
  return (
    <>
      {props.nav}
      <PageHeader title={t.origins.title} lead={t.origins.lead} />
      {origins.length === 0 && <EmptyState title={t.origins.empty} body={t.origins.emptyBody} />}
      {origins.length > 1 && (
        <Alert icon={<IconUsersGroup size={20} />} mb="xl">
          {warning}
        </Alert>
      )}
      {insightSourceKinds
        .toReversed()
        .map((kind) => origins.filter((it) => it.kind === kind))
        .filter((list) => list.length > 0)
        .map((list) => (
          <Section key={list[0]?.kind} title={t.kinds[list[0]?.kind ?? 'field']}>
            <Stack gap="lg">
              {list.map((it) => (
                <Origin key={it.surveyId ?? it.workshopId ?? it.kind} plgId={props.plgId} origin={it} />
              ))}
            </Stack>
          </Section>
        ))}
    </>
  );
}

function Origin({ plgId, origin: it }: { plgId: string; origin: InsightOriginDto }) {
  const t = useText('insights').origins;
  const base = `/plg/${plgId}/rapport`;
  const describe = useDescribeOrigin(plgId);
  const to =
    it.kind === 'field'
      ? `${base}/rode-draden`
      : it.kind === 'survey'
        ? `${base}/tellingen`
        : `${base}/werksessies/${it.workshopId}`;
  const name = it.name || t.own;
  return (
    <Surface>
      <Stack gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          <TextLink to={to}>{name}</TextLink>
        </Text>
        <Text c="dimmed">{t.heard[it.kind](it.heard, it.groups ?? 0)}</Text>
        {it.can.describe ? (
          <Select
            label={t.how}
            aria-label={`${t.how} ${name}`}
            placeholder={t.unknown}
            data={howFound.map((value) => ({ value, label: t.found[value] }))}
            value={it.found}
            clearable
            maw={360}
            disabled={describe.isPending}
            onChange={(found) =>
              describe.mutate({
                kind: it.kind,
                surveyId: it.surveyId,
                workshopId: it.workshopId,
                found: found as HowFound | null,
              })
            }
          />
        ) : (
          <Text>{it.found ? t.found[it.found] : t.unknown}</Text>
        )}
        <ProblemNote error={describe.error} />
        <OriginFindings plgId={plgId} origin={it} name={name} />
        {it.insights.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t.insights}
            </Text>
            <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
              {it.insights.map((insight) => (
                <Text
                  component="li"
                  key={`${insight.id} ${insight.isAgainst}`}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  <TextLink to={`${base}/inzichten`}>{insight.text}</TextLink>{' '}
                  <Text span c="dimmed">
                    {t.stance(insight.isAgainst, insight.isEndorsed)}
                  </Text>
                </Text>
              ))}
            </Stack>
          </div>
        )}
      </Stack>
    </Surface>
  );
}
