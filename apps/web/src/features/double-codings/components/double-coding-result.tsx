import type { DoubleCodingDto } from '@leerkring/shared';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { codesQuery } from '../../codes/api.ts';
import { answersQuery } from '../../interviews/api.ts';
import { AgreementTable } from './agreement-table.tsx';
import { DifferenceQueue } from './difference-queue.tsx';

/** What came of it once both handed in; before that only that it is waited for. */
export function DoubleCodingResult({ doubleCoding: it }: { doubleCoding: DoubleCodingDto }) {
  const t = useText('double-codings');
  const [{ data: codes }, { data: answers }] = useSuspenseQueries({
    queries: [codesQuery(it.plgId), answersQuery(it.plgId)],
  });
  if (!it.closedAt)
    return (
      <EmptyState
        title={t.underWay(it.isFirstIn, it.isSecondIn)}
        body={it.can.callOff ? t.stuckBody : t.blindBody}
      />
    );
  return (
    <>
      <Section title={t.agreement} lead={t.agreementLead}>
        <AgreementTable doubleCoding={it} codes={codes} />
      </Section>
      <Section title={t.differences} lead={t.differencesLead(it.adjudicatorName)}>
        <DifferenceQueue doubleCoding={it} answers={answers} codes={codes} />
      </Section>
    </>
  );
}
