import { Button, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { missedQuery, useAcknowledge } from '../../features/missed/api.ts';
import { MissedRow } from '../../features/missed/components/missed-row.tsx';
import { MissedSummary } from '../../features/missed/components/missed-summary.tsx';
import { sectionNames, sectionOf } from '../../features/missed/sections.ts';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** What someone missed of one meeting, to read in a minute and to lay aside thing by thing. */
export function Component() {
  const { meetingId = '' } = useParams();
  const t = useText('missed');
  const dates = useDates();
  const { data: page } = useSuspenseQuery(missedQuery(meetingId));
  const acknowledge = useAcknowledge(meetingId);
  const meeting = `/plg/${page.plgId}/bijeenkomsten/${meetingId}`;
  const absences = page.absences.map(({ from, until }) =>
    until ? t.away(dates.time(from), dates.time(until)) : t.left(dates.time(from)),
  );
  const unseen = page.items.filter((it) => !it.isSeen);
  const handleAll = () => acknowledge.mutate(unseen.map(({ kind, id }) => ({ kind, id })));

  return (
    <>
      <PageHeader
        title={t.title}
        tab={t.tab(page.title)}
        above={<TextLink to={meeting}>{page.title}</TextLink>}
        lead={
          page.extent === 'none'
            ? undefined
            : page.extent === 'whole'
              ? t.whole(dates.longDay(page.startsAt))
              : [...absences, t.part].join(' ')
        }
        actions={
          unseen.length > 0 && (
            <Button loading={acknowledge.isPending} onClick={handleAll}>
              {t.seenAll(unseen.length)}
            </Button>
          )
        }
      />
      <ProblemNote error={acknowledge.error} />
      {page.items.length === 0 ? (
        <EmptyState
          title={t.nothing}
          body={page.extent === 'none' ? t.nothingBody : t.nothingKept}
          action={<ButtonLink to={meeting}>{t.toMeeting}</ButtonLink>}
        />
      ) : (
        <>
          <MissedSummary items={page.items} />
          <div role="status">{unseen.length === 0 && <Text mb="xl">{t.upToDate}</Text>}</div>
          {sectionNames.map((name) => {
            const items = page.items.filter((it) => sectionOf(it) === name);
            if (items.length === 0) return null;
            return (
              <Section key={name} title={t.sections[name]}>
                <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
                  {items.map((item) => (
                    <MissedRow key={`${item.kind} ${item.id}`} page={page} item={item} />
                  ))}
                </Stack>
              </Section>
            );
          })}
        </>
      )}
    </>
  );
}
