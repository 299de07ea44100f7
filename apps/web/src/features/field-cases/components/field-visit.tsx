import {
  type CaseGroup,
  caseGroups,
  type FieldVisitDto,
  type InstrumentQuestionDto,
} from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { Problem } from '../../../lib/http.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { fieldVisitQuery, useCloseCase } from '../api.ts';
import { GroupPart } from './group-part.tsx';

const namesIn = (facts: unknown): string[] => (Array.isArray(facts) ? facts.map(String) : []);

/** One visit to one team: three groups, the same questions, and finishing it. */
export function FieldVisit({
  caseId,
  renderQuoting,
}: {
  caseId: string;
  /** How what a group said is quoted, for who may. */
  renderQuoting?: (it: {
    visit: FieldVisitDto;
    group: CaseGroup;
    question: InstrumentQuestionDto;
    said: string;
  }) => ReactNode;
}) {
  const words = useText('field-cases');
  const t = words.visit;
  const dates = useDates();
  const { data: visit } = useSuspenseQuery(fieldVisitQuery(caseId));
  const close = useCloseCase(caseId);
  const [isAsking, setAsking] = useState(false);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const sends = useRef(new Set<() => Promise<void>>());
  const { case: it } = visit;
  const handleMount = (send: () => Promise<void>) => {
    sends.current.add(send);
    return () => void sends.current.delete(send);
  };
  const handleClose = async () => {
    setMissing(new Set());
    try {
      for (const send of sends.current) await send();
      await close.mutateAsync();
    } catch (error) {
      // What is missing stands at its place; anything else below the button.
      if (error instanceof Problem)
        setMissing(new Set([...namesIn(error.facts['groups']), ...namesIn(error.facts['questions'])]));
    }
  };
  return (
    <>
      <PageHeader
        title={it.teamName}
        tab={`${it.code} · ${visit.title}`}
        lead={it.can.log ? t.lead : t.read}
        above={
          <>
            <TextLink to={`/plg/${it.plgId}/vragen/instrumenten/${it.instrumentId}`}>{t.back}</TextLink>
            <Text size="sm" c="dimmed">
              {[it.code, words.schoolTypes[it.schoolType], words.sources[it.source]].join(' · ')}
            </Text>
          </>
        }
      />
      <Text size="sm" c="dimmed" mb="xl" maw="var(--lk-text)">
        {t.privacy}
      </Text>
      {caseGroups.map((group) => (
        <GroupPart
          key={group}
          visit={visit}
          group={group}
          missing={missing}
          onMount={handleMount}
          renderExtra={
            it.can.quote && renderQuoting
              ? (question, said) => renderQuoting({ visit, group, question, said })
              : undefined
          }
        />
      ))}
      {it.closedAt !== null && <Text role="status">{t.closed(dates.day(it.closedAt))}</Text>}
      {it.can.close && (
        <Group gap="sm">
          <Button onClick={() => setAsking(true)} loading={close.isPending}>
            {t.close}
          </Button>
          <Text size="sm" c="dimmed">
            {t.closeHint}
          </Text>
        </Group>
      )}
      <ProblemNote error={close.error} />
      <ConfirmDialog
        opened={isAsking}
        title={t.closeTitle}
        body={t.closeBody}
        confirm={t.close}
        onConfirm={handleClose}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
