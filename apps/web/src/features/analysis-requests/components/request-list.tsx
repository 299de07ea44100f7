import type { AnalysisRequestDto } from '@leerkring/shared';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { analysisRequestsQuery } from '../api.ts';
import { AnswerRequest } from './answer-request.tsx';

/** Who asked for the analyses under the report, what for, and what was answered. */
export function RequestList({ plgId }: { plgId: string }) {
  const t = useText('analysis-requests');
  const { data: requests } = useSuspenseQuery(analysisRequestsQuery(plgId));
  if (requests.length === 0) return null;
  return (
    <Section title={t.title} lead={t.lead} mt="xl">
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {requests.map((it) => (
          <li key={it.id}>
            <RequestCard request={it} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function RequestCard({ request: it }: { request: AnalysisRequestDto }) {
  const t = useText('analysis-requests');
  const dates = useDates();
  const [isAnswering, setAnswering] = useState(false);
  return (
    <Surface>
      <Stack gap="xs" align="flex-start" style={{ overflowWrap: 'anywhere' }}>
        <Text fw={560}>{it.name === null ? t.erased : `${it.name} · ${it.email}`}</Text>
        <Text size="sm" c="dimmed">
          {t.asked(it.versionNumber, dates.day(it.askedAt))}
        </Text>
        {it.words !== null && <Text style={{ whiteSpace: 'pre-line' }}>{it.words}</Text>}
        {it.answer !== null && it.answeredAt !== null && (
          <>
            <Text size="sm" c="dimmed">
              {t.answered[it.answer](
                it.parts.map((part) => t.parts[part].toLowerCase()),
                it.answeredByName,
                dates.day(it.answeredAt),
              )}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {it.reason}
            </Text>
          </>
        )}
        {it.can.answer && (
          <Button variant="light" onClick={() => setAnswering(true)}>
            {t.answer}
          </Button>
        )}
      </Stack>
      <Modal opened={isAnswering} onClose={() => setAnswering(false)} title={t.answer}>
        {isAnswering && <AnswerRequest request={it} onDone={() => setAnswering(false)} />}
      </Modal>
    </Surface>
  );
}
