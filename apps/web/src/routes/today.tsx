import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { institutionsQuery } from '../features/institutions/api.ts';
import { missedListQuery } from '../features/missed/api.ts';
import { MissedList } from '../features/missed/components/missed-list.tsx';
import { todayQuery } from '../features/today/api.ts';
import { VisitList } from '../features/guests/components/visit-list.tsx';
import { NextMeeting } from '../features/today/components/next-meeting.tsx';
import { ObligationList } from '../features/today/components/obligation-list.tsx';
import { useDates } from '../lib/dates.ts';
import { useNow } from '../lib/now.ts';
import { useMe } from '../lib/session.tsx';
import { useText } from '../text/text.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** The first screen after sign-in: what is asked of me, and when we meet. */
export function Component() {
  const t = useText('today');
  const dates = useDates();
  const now = useNow();
  const { user, memberships, visits, awaitsDossier } = useMe();
  const [{ data: today }, { data: missed }] = useSuspenseQueries({
    queries: [todayQuery(), missedListQuery()],
  });
  const institutions = useQuery(institutionsQuery());
  const mayFound = institutions.data?.some((it) => it.can.manage) ?? false;
  const { obligations, nextMeeting } = today;
  const minutes = obligations.reduce((sum, it) => sum + (it.minutes ?? 0), 0);

  return (
    <>
      <PageHeader
        title={t.hello(user.name.split(' ')[0] ?? user.name)}
        tab={t.title}
        above={<Text c="dimmed">{dates.longDay(new Date(now))}</Text>}
        lead={obligations.length > 0 ? t.asked(obligations.length, minutes) : undefined}
      />
      <Stack gap="md">
        {obligations.length > 0 ? (
          <Section title={t.listTitle}>
            <ObligationList
              obligations={obligations}
              showPlg={new Set(obligations.map((it) => it.plgId)).size > 1}
            />
          </Section>
        ) : memberships.length > 0 ? (
          <EmptyState title={t.nothing} body={t.nothingBody} />
        ) : awaitsDossier && user.isAdministrator ? (
          <EmptyState
            title={t.awaitsDossier}
            action={<ButtonLink to="/dossier-binnenhalen">{t.takeInDossier}</ButtonLink>}
          />
        ) : (
          !mayFound &&
          visits.length === 0 && (
            <EmptyState
              title={t.nothingNoGroup}
              body={t.nothingNoGroupBody}
              action={
                <Group gap="md">
                  <Anchor href="/portretten">{t.publicPortraits}</Anchor>
                  <Anchor href="/publicaties">{t.publicReports}</Anchor>
                </Group>
              }
            />
          )
        )}
        <MissedList missed={missed} showPlg={memberships.length > 1} />
        {visits.length > 0 && <VisitList visits={visits} />}
        {nextMeeting && <NextMeeting meeting={nextMeeting} />}
        {memberships.length > 0 && (
          <Section title={t.groups}>
            <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
              {memberships.map((it) => (
                <li key={it.id} style={{ overflowWrap: 'anywhere' }}>
                  <TextLink to={`/plg/${it.plgId}`} fw={560}>
                    {it.plgName}
                  </TextLink>{' '}
                  <Text span c="dimmed">
                    {[it.schoolYear, it.programmeName].filter(Boolean).join(' · ')}
                  </Text>
                </li>
              ))}
            </Stack>
          </Section>
        )}
        {mayFound && (
          <Section title={t.begin} lead={t.beginBody}>
            <Group gap="sm">
              <ButtonLink to="/plg/nieuw" variant={memberships.length > 0 ? 'default' : 'filled'}>
                {t.begin}
              </ButtonLink>
              <ButtonLink to="/adviesvragen" variant="default">
                {t.advice}
              </ButtonLink>
            </Group>
          </Section>
        )}
      </Stack>
    </>
  );
}
