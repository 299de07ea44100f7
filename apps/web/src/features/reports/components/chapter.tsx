import type { Editor } from '@tiptap/core';
import { Group, Skeleton, Tabs, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { BesideText } from '../../../ui/beside.tsx';
import { LivingText } from '../../../ui/living-text/living-text.tsx';
import { NotFound } from '../../../ui/not-found.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { reportsQuery } from '../api.ts';

/** Where what fills a chapter is made, with what it rests on. */
const placeOf = { themes: 'rapport/rode-draden', recommendations: 'aanbevelingen' };

/** One chapter to write in or read, with what members say and what the conversations offer beside it. */
export function Chapter(props: {
  plgId: string;
  sectionId: string;
  /** Quotes and counts, for who writes. */
  evidence: ReactNode;
  /** Which numbers still need a source, for who writes. */
  numbers: ReactNode;
  /** What members say about it. */
  comments: ReactNode;
  /** How often someone went there by keyboard. */
  asked: number;
  /** Other words that members propose. */
  suggestions: ReactNode;
  /** The panel that someone came for. */
  startAt: 'comments' | 'suggestions' | 'numbers';
  startsOpen: boolean;
  onEditor: (editor: Editor | null) => void;
  onView: (editor: Editor | null) => void;
}) {
  const t = useText('reports');
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  const section = report?.sections.find((it) => it.id === props.sectionId);
  const [panel, setPanel] = useState<string | null>(props.startAt);
  const [seen, setSeen] = useState(0);
  if (props.asked !== seen) {
    setSeen(props.asked);
    setPanel('comments');
  }
  if (!section) return <NotFound />;
  return (
    <>
      <PageHeader
        above={<TextLink to={`/plg/${props.plgId}/rapport`}>{t.back}</TextLink>}
        title={section.title}
        actions={
          <Group gap="md">
            {section.decisionId !== null && (
              <TextLink to={`/plg/${props.plgId}/besluiten/${section.decisionId}`}>{t.toDecision}</TextLink>
            )}
            <TextLink to={`/plg/${props.plgId}/rapport/hoofdstuk/${section.id}/verloop`}>
              {t.history}
            </TextLink>
          </Group>
        }
        lead={
          section.leads.length > 0 ? t.leads(section.leads.map((lead) => lead.name).join(', ')) : t.noLead
        }
      />
      <BesideText
        label={t.panels}
        button={t.openPanels(section.openComments)}
        startsOpen={props.startsOpen}
        text={
          <>
            <LivingText
              kind="section"
              subjectId={section.id}
              field="text"
              label={t.chapter}
              isLabelHidden
              editable={section.can.write}
              placeholder={t.placeholder}
              onEditor={props.onEditor}
              onView={props.onView}
            />
            {section.kind !== 'text' && (
              <Text c="dimmed" mt="md">
                {t.generated[section.kind]}{' '}
                <TextLink to={`/plg/${props.plgId}/${placeOf[section.kind]}`}>
                  {t.generatedLink[section.kind]}
                </TextLink>
              </Text>
            )}
          </>
        }
      >
        <Tabs value={panel} onChange={setPanel} keepMounted={false} styles={{ tab: { paddingInline: 5 } }}>
          <Tabs.List grow mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
            <Tabs.Tab value="comments">{t.panel.comments}</Tabs.Tab>
            <Tabs.Tab value="suggestions">{t.panel.suggestions}</Tabs.Tab>
            {section.can.write && (
              <>
                <Tabs.Tab value="evidence">{t.panel.quotes}</Tabs.Tab>
                <Tabs.Tab value="numbers">{t.panel.numbers}</Tabs.Tab>
              </>
            )}
          </Tabs.List>
          <Tabs.Panel value="comments">
            <Waiting>{props.comments}</Waiting>
          </Tabs.Panel>
          <Tabs.Panel value="suggestions">
            <Waiting>{props.suggestions}</Waiting>
          </Tabs.Panel>
          {section.can.write && (
            <>
              <Tabs.Panel value="evidence">
                <Waiting>{props.evidence}</Waiting>
              </Tabs.Panel>
              <Tabs.Panel value="numbers">
                <Waiting>{props.numbers}</Waiting>
              </Tabs.Panel>
            </>
          )}
        </Tabs>
      </BesideText>
    </>
  );
}

/** A panel that is still on its way leaves the text beside it alone. */
function Waiting({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Skeleton h={160} radius="md" aria-hidden />}>{children}</Suspense>;
}
