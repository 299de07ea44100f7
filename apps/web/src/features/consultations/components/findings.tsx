import type { AnswerCounts, ConsultationDto, InstrumentDto, InstrumentQuestionDto } from '@leerkring/shared';
import { Select, Stack, Switch, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useConclude } from '../api.ts';
import { AdditionItem } from './addition-item.tsx';

export type RenderCounts = (question: InstrumentQuestionDto, counts: AnswerCounts) => ReactNode;

/** What came in, question by question: how it was found, what was added, and what the group makes of it. */
export function Findings(props: {
  instrument: InstrumentDto;
  it: ConsultationDto;
  renderCounts: RenderCounts;
}) {
  const t = useText('consultations');
  const { instrument, it } = props;
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  return (
    <Section
      title={t.findings.title}
      lead={t.findings.lead(it.totals)}
      actions={
        it.additions.length > 0 && (
          <Switch
            label={t.findings.onlyOpen}
            checked={isOnlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
        )
      }
    >
      {it.carried.length > 0 && (
        <Stack gap="sm">
          <Title order={3} size="h4">
            {t.findings.carried(it.carried.length)}
          </Title>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {it.carried.map((addition) => (
              <AdditionItem key={addition.id} instrument={instrument} it={it} addition={addition} />
            ))}
          </Stack>
        </Stack>
      )}
      <Stack component="ol" gap="2.5rem" p={0} m={0} style={{ listStyle: 'none' }}>
        {instrument.questions.map((question, at) => (
          <Finding key={question.id} {...props} question={question} at={at} isOnlyOpen={isOnlyOpen} />
        ))}
      </Stack>
    </Section>
  );
}

function Finding(props: {
  instrument: InstrumentDto;
  it: ConsultationDto;
  renderCounts: RenderCounts;
  question: InstrumentQuestionDto;
  at: number;
  isOnlyOpen: boolean;
}) {
  const t = useText('consultations').findings;
  const common = useText('app');
  const locale = useLocale();
  const { instrument, it, question } = props;
  const conclude = useConclude(instrument.id);
  const found = it.questions.find(({ questionId }) => questionId === question.id);
  const additions = it.additions.filter(({ questionId }) => questionId === question.id);
  const shown = additions.filter(({ decisions }) => !props.isOnlyOpen || decisions.length === 0);
  const conclusions = instrument.kind.conclusions ?? [];
  const concluded = conclude.isPending ? conclude.variables.conclusion : (found?.conclusion ?? null);
  return (
    <Stack component="li" gap="sm">
      <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {props.at + 1}. {question.text}
      </Title>
      {found?.counts ? (
        <div style={{ maxWidth: 'var(--lk-text)' }}>{props.renderCounts(question, found.counts)}</div>
      ) : (
        <Text size="sm" c="dimmed">
          {instrument.state === 'closed' || instrument.can.weigh ? t.tooFew : t.notYet}
        </Text>
      )}
      {instrument.can.weigh ? (
        <Select
          label={t.conclusion}
          maw="26rem"
          clearable
          clearButtonProps={{ 'aria-label': common.clear }}
          placeholder={t.noConclusion}
          data={conclusions.map(({ key, text }) => ({ value: key, label: text[locale] }))}
          value={concluded}
          onChange={(conclusion) => conclude.mutate({ questionId: question.id, conclusion })}
        />
      ) : (
        <Text>
          {t.conclusion}: {conclusions.find(({ key }) => key === concluded)?.text[locale] ?? t.noConclusion}
        </Text>
      )}
      <ProblemNote error={conclude.error} />
      <Text size="sm" c="dimmed">
        {t.additions(additions.length)}
      </Text>
      {shown.length > 0 && (
        <Stack
          component="ul"
          gap="xs"
          p={0}
          m={0}
          style={{ listStyle: 'none' }}
          aria-label={t.listOf(props.at + 1)}
        >
          {shown.map((addition) => (
            <AdditionItem key={addition.id} instrument={instrument} it={it} addition={addition} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
