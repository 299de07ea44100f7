import type { AnswerCounts, ConsultationAdditionDto, InstrumentDto } from '@leerkring/shared';
import { percentOf } from '@leerkring/shared';
import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { instrumentQuery } from '../../instruments/api.ts';
import { consultationQuery } from '../api.ts';

/** The short report of a consultation, for the screen and for paper. Every number comes from what was handed in. */
export function ConsultationReport({ id }: { id: string }) {
  const words = useText('consultations');
  const t = words.report;
  const dates = useDates();
  const locale = useLocale();
  const [{ data: instrument }, { data: it }] = useSuspenseQueries({
    queries: [instrumentQuery(id), consultationQuery(id)],
  });
  const { totals } = it;
  const back = `/plg/${instrument.plgId}/vragen/instrumenten/${id}`;
  if (it.isHidden)
    return (
      <PageHeader
        title={instrument.title}
        lead={words.hidden}
        above={<TextLink to={back}>{t.back}</TextLink>}
      />
    );
  return (
    <>
      <PageHeader
        title={instrument.title}
        tab={`${t.title} · ${instrument.title}`}
        lead={t.title}
        above={<TextLink to={back}>{t.back}</TextLink>}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t.print}
          </Button>
        }
      />
      <Stack gap="xl" maw="var(--lk-text)">
        <Table withRowBorders={false} aria-label={t.facts}>
          <Table.Tbody>
            <Fact label={t.method}>{t.methodIs(totals.written, totals.spoken)}</Fact>
            <Fact label={t.period}>{periodOf(instrument, dates.monthYear, t)}</Fact>
            <Fact label={t.chair}>{it.chairName ?? t.nobody}</Fact>
            <Fact label={t.present}>
              {t.organisations(totals.heard, totals.invited)}
              {it.names !== null && <> ({it.names.join(', ')})</>}
              {totals.takenBack > 0 && <> {t.takenBack(totals.takenBack)}</>}
            </Fact>
            {instrument.goal !== '' && <Fact label={t.goal}>{instrument.goal}</Fact>}
          </Table.Tbody>
        </Table>
        <Text>{t.sum(totals)}</Text>
        {instrument.questions.map((question, at) => {
          const found = it.questions.find(({ questionId }) => questionId === question.id);
          const conclusion = instrument.kind.conclusions?.find(({ key }) => key === found?.conclusion);
          const additions = it.additions.filter(({ questionId }) => questionId === question.id);
          return (
            <Stack key={question.id} component="section" gap="xs">
              <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
                {at + 1}. {question.text}
              </Title>
              {question.explanation !== '' && <Text c="dimmed">{question.explanation}</Text>}
              <Text fw={600}>{conclusion?.text[locale] ?? words.findings.noConclusion}</Text>
              <Verdicts counts={found?.counts ?? null} />
              <Text>{words.findings.additions(additions.length)}</Text>
              {additions.length > 0 && (
                <Stack component="ul" gap={4} m={0} pl="lg">
                  {additions.map((one) => {
                    const [decision] = one.decisions;
                    return (
                      <li key={one.id} style={{ overflowWrap: 'anywhere' }}>
                        {one.text}{' '}
                        <Text span size="sm" c="dimmed">
                          ({[one.sector, one.code, ...(one.isLate ? [words.late] : [])].join(', ')}
                          {one.ties.length > 0 && `; ${t.also(placesOf(one, instrument, it.additions))}`})
                        </Text>
                        {decision && (
                          <>
                            <br />
                            <Text span size="sm">
                              {words.decisions[decision.decision]}: {decision.reason}
                            </Text>
                          </>
                        )}
                      </li>
                    );
                  })}
                </Stack>
              )}
            </Stack>
          );
        })}
      </Stack>
    </>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w="9rem" style={{ verticalAlign: 'top' }}>
        {props.label}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{props.children}</Table.Td>
    </Table.Tr>
  );
}

function Verdicts({ counts }: { counts: AnswerCounts | null }) {
  const t = useText('consultations');
  if (counts?.kind !== 'bars') return <Text c="dimmed">{t.findings.tooFew}</Text>;
  return (
    <Text>
      {counts.bars
        .map(({ label, count }) => t.report.verdict(label, count, counts.of, percentOf(count, counts.of)))
        .join(' · ')}
    </Text>
  );
}

/** Under which other questions the same was said, also by way of others that say it. */
function placesOf(
  addition: ConsultationAdditionDto,
  instrument: InstrumentDto,
  additions: ConsultationAdditionDto[],
): number[] {
  const alike = new Set([addition.id]);
  // What is added while it goes round is gone round as well.
  for (const id of alike)
    for (const { otherId } of additions.find((it) => it.id === id)?.ties ?? []) alike.add(otherId);
  const places = additions
    .filter(({ id }) => alike.has(id) && id !== addition.id)
    .map((other) => instrument.questions.findIndex(({ id }) => id === other.questionId) + 1);
  return [...new Set(places)].toSorted((a, b) => a - b);
}

function periodOf(
  { openedAt, closedAt }: InstrumentDto,
  say: (iso: string) => string,
  t: { until: (from: string, to: string) => string; from: (from: string) => string },
): string {
  if (openedAt === null) return '';
  if (closedAt === null) return t.from(say(openedAt));
  return say(openedAt) === say(closedAt) ? say(openedAt) : t.until(say(openedAt), say(closedAt));
}
