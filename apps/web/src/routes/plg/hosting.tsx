import { Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { factChecksQuery } from '../../features/fact-checks/api.ts';
import { FactCheckList } from '../../features/fact-checks/components/fact-check-list.tsx';
import { interviewProgressQuery } from '../../features/interviews/api.ts';
import { HostProgress } from '../../features/interviews/components/host-progress.tsx';
import { slotsQuery } from '../../features/slots/api.ts';
import { SlotSection } from '../../features/slots/components/slot-section.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';

/** What a host needs and no more: how far the visit is, when and where it comes, and what the report says of us. */
export function Component() {
  const { plgId = '' } = useParams();
  const { hosting: t } = useText('fact-checks');
  const [facts, progress, slots] = useSuspenseQueries({
    queries: [factChecksQuery(plgId), interviewProgressQuery(plgId), slotsQuery(plgId)],
  });
  if (!facts.data.can.host)
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <EmptyState title={t.noSeat} />
      </>
    );
  const about = facts.data.checks.filter((it) => it.isMine && it.state !== 'taken_back');
  const hosts = progress.data.hosts.filter((it) => facts.data.hostIds.includes(it.programmeId));
  const coming = slots.data.filter((it) => !it.isMine && facts.data.hostIds.includes(it.hostProgrammeId));
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Section title={t.progress} lead={t.progressLead}>
        {hosts.length > 0 ? <HostProgress hosts={hosts} /> : <Text c="dimmed">{t.noVisit}</Text>}
      </Section>
      {coming.length > 0 ? (
        <SlotSection slots={coming} mine={[]} />
      ) : (
        <Section title={t.moments}>
          <Text c="dimmed">{t.noMoments}</Text>
        </Section>
      )}
      <Section title={t.facts} lead={t.factsLead}>
        {about.length > 0 ? <FactCheckList checks={about} /> : <Text c="dimmed">{t.noFacts}</Text>}
      </Section>
    </>
  );
}
