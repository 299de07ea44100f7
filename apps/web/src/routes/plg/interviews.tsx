import { Text } from '@mantine/core';
import type { AskedBackDto } from '@leerkring/shared';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { askBacksQuery } from '../../features/ask-backs/api.ts';
import { AskAbout } from '../../features/ask-backs/components/ask-about.tsx';
import { AskBackSection } from '../../features/ask-backs/components/ask-back-section.tsx';
import { interviewProgressQuery } from '../../features/interviews/api.ts';
import { ClosedWords } from '../../features/interviews/components/closed-words.tsx';
import { ProgressView } from '../../features/interviews/components/progress-view.tsx';
import { SubmittedAnswers } from '../../features/interviews/components/submitted-answers.tsx';
import { retentionQuery } from '../../features/retentions/api.ts';
import { RetentionSection } from '../../features/retentions/components/retention-section.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';

export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('interviews');
  const [{ data }, askBacks, retention] = useSuspenseQueries({
    queries: [interviewProgressQuery(plgId), askBacksQuery(plgId), retentionQuery(plgId)],
  });
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.progress.lead}
        actions={data.can.interview && <ButtonLink to="/gesprekken">{t.progress.toMine}</ButtonLink>}
      />
      <ProgressView progress={data} />
      <Text mb="xl">
        <TextLink to={`/plg/${plgId}/vragen/instrumenten`}>{t.progress.elsewhere}</TextLink>
      </Text>
      <AskBackSection askBacks={askBacks.data} renderBefore={(it) => <Before asked={it} />} />
      {data.can.readAnswers && (
        <SubmittedAnswers
          plgId={plgId}
          renderActions={(it) => askBacks.data.can.ask && <AskAbout plgId={plgId} about={it} />}
        />
      )}
      <RetentionSection plgId={plgId} retention={retention.data} />
    </>
  );
}

/** What stood there before the answer was changed. */
function Before({ asked }: { asked: AskedBackDto }) {
  const t = useText('ask-backs');
  const { before } = asked;
  if (before === null) return null;
  return (
    <Text component="div" size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {before.skipReason === null ? t.before : t.nothingBefore}{' '}
      <ClosedWords form={{ kind: 'open', scaleMax: null, unit: '' }} answer={before} />
      {before.text !== '' && <q>{before.text}</q>}
    </Text>
  );
}
