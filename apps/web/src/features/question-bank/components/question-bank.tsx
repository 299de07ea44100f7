import { protocolAudiences, type ProtocolAudience } from '@leerkring/shared';
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { plgQuery } from '../../plgs/api.ts';
import { questionBankQuery } from '../api.ts';
import { BankQuestion } from './bank-question.tsx';

/** Questions that were asked before, to begin from. */
export function QuestionBank({ plgId }: { plgId: string }) {
  const t = useText('question-bank');
  const [{ data: plg }, { data: questions }] = useSuspenseQueries({
    queries: [plgQuery(plgId), questionBankQuery(plgId)],
  });
  const [sought, setSought] = useState('');
  const [audience, setAudience] = useState<ProtocolAudience | 'all'>('all');
  const shown = questions.filter(
    (it) =>
      (audience === 'all' || it.audience === audience) &&
      isFound(sought, it.text, it.explanation, ...it.wordings.map(({ text }) => text), ...it.mergedFrom),
  );
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        above={<TextLink to={`/plg/${plgId}/vragen`}>{t.back}</TextLink>}
      />
      {questions.length === 0 ? (
        <EmptyState title={t.emptyTitle} body={t.emptyBody} />
      ) : (
        <>
          <Group gap="md" mb="md">
            <SearchField label={t.search} value={sought} onChange={setSought} />
            <SegmentedControl
              aria-label={t.forWhom}
              value={audience}
              onChange={(next) => setAudience(next as ProtocolAudience | 'all')}
              data={[
                { value: 'all', label: t.all },
                ...protocolAudiences.map((it) => ({ value: it, label: t.audience[it] })),
              ]}
            />
          </Group>
          <Text c="dimmed" mb="sm" role="status">
            {t.count(shown.length)}
          </Text>
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {shown.map((question) => (
              <BankQuestion
                key={question.lineageId}
                plgId={plgId}
                question={question}
                leadingQuestions={plg.leadingQuestions}
              />
            ))}
          </Stack>
        </>
      )}
    </>
  );
}
