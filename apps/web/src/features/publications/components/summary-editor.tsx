import { recommendationAudiences, type RecommendationAudience, summaryTextKind } from '@leerkring/shared';
import { Anchor, Button, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { BesideText } from '../../../ui/beside.tsx';
import { LivingText } from '../../../ui/living-text/living-text.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { summariesQuery, summaryPdf, useBeginSummary } from '../api.ts';

/** How long nobody types before the page is measured. */
const rest = 1500;

/** What one kind of reader gets on one page, written together; it says whether it still is one page. */
export function SummaryEditor(props: {
  plgId: string;
  reportId: string;
  audience: RecommendationAudience;
  nav: ReactNode;
  /** Quotes and counts, for who writes. */
  evidence: ReactNode;
  /** Which numbers still need a source, for who writes. */
  numbers: ReactNode;
  startAt: 'evidence' | 'numbers';
  startsOpen: boolean;
  onEditor: (editor: Editor | null) => void;
}) {
  const t = useText('publications').summaries;
  const client = useQueryClient();
  const [view, setView] = useState<Editor | null>(null);
  const { data: summaries } = useSuspenseQuery(summariesQuery(props.reportId));
  const begin = useBeginSummary(props.reportId);
  const measure = useDebouncedCallback(
    () => void client.invalidateQueries({ queryKey: ['summaries', props.reportId] }),
    rest,
  );
  useEffect(() => {
    view?.on('update', measure);
    return () => void view?.off('update', measure);
  }, [view, measure]);
  const it = summaries.find(({ audience }) => audience === props.audience);
  const name = t.audiences[props.audience];
  if (!it) return null;
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} />
      <Group component="nav" gap="md" mb="lg" aria-label={t.nav}>
        {recommendationAudiences.map((audience) => (
          <TextLink
            key={audience}
            to={`/plg/${props.plgId}/rapport/in-het-kort/${audience}`}
            aria-current={audience === props.audience ? 'page' : undefined}
            fw={audience === props.audience ? 650 : undefined}
          >
            {t.audiences[audience]}
          </TextLink>
        ))}
      </Group>
      <BesideText
        label={t.panels}
        button={t.openPanels}
        startsOpen={props.startsOpen}
        text={
          <Stack gap="sm">
            <Group gap="sm" mih={36} role="status">
              {it.pages === 0 && <Text c="dimmed">{t.unwritten}</Text>}
              {it.pages === 1 && <StatusChip tone="done">{t.fits}</StatusChip>}
              {it.pages > 1 && (
                <>
                  <StatusChip tone="refused">{t.tooLong(it.pages)}</StatusChip>
                  <Text size="sm">{t.tooLongHow}</Text>
                </>
              )}
              {it.isWritten && (
                <Anchor href={summaryPdf(props.reportId, props.audience)} target="_blank">
                  {t.pdf}
                </Anchor>
              )}
            </Group>
            {!it.isWritten && it.canWrite && it.recommendations > 0 && (
              <Group>
                <Button
                  variant="default"
                  loading={begin.isPending}
                  onClick={() => begin.mutate(props.audience)}
                >
                  {t.begin(it.recommendations)}
                </Button>
              </Group>
            )}
            <ProblemNote error={begin.error} />
            <LivingText
              kind={summaryTextKind}
              subjectId={props.reportId}
              field={props.audience}
              label={t.text(name)}
              editable={it.canWrite}
              placeholder={t.placeholder}
              onEditor={props.onEditor}
              onView={setView}
            />
          </Stack>
        }
      >
        {it.canWrite && (
          <Tabs defaultValue={props.startAt} keepMounted={false}>
            <Tabs.List grow mb="md">
              <Tabs.Tab value="evidence">{t.panel.evidence}</Tabs.Tab>
              <Tabs.Tab value="numbers">{t.panel.numbers}</Tabs.Tab>
            </Tabs.List>
            <Suspense fallback={<Skeleton h={160} radius="md" aria-hidden />}>
              <Tabs.Panel value="evidence">{props.evidence}</Tabs.Panel>
              <Tabs.Panel value="numbers">{props.numbers}</Tabs.Panel>
            </Suspense>
          </Tabs>
        )}
      </BesideText>
    </>
  );
}
