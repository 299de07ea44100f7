import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { colleaguePortraitsQuery } from '../api.ts';

/** What programmes of my own institution let colleagues outside their group read. */
export function ColleaguePortraits() {
  const t = useText('portraits');
  const dates = useDates();
  const { data: portraits } = useSuspenseQuery(colleaguePortraitsQuery());
  return (
    <>
      <PageHeader title={t.colleagues.title} lead={t.colleagues.lead} />
      {portraits.length === 0 && (
        <EmptyState
          title={t.colleagues.empty}
          body={t.colleagues.emptyBody}
          action={<Anchor href="/portretten">{t.everyone}</Anchor>}
        />
      )}
      {portraits.length > 0 && (
        <Stack
          component="ul"
          gap="md"
          p={0}
          m={0}
          aria-label={t.colleagues.list}
          style={{ listStyle: 'none' }}
        >
          {portraits.map((it) => (
            <Surface key={it.portraitId} component="li">
              <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
                <TextLink to={`/portretten-van-collegas/${it.portraitId}`}>
                  {it.title ?? it.programme.name}
                </TextLink>
              </Title>
              {it.core !== null && (
                <Text ff="var(--lk-serif)" maw="var(--lk-text)" style={{ overflowWrap: 'anywhere' }}>
                  {it.core}
                </Text>
              )}
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {[
                  it.programme.name,
                  t.level(it.programme.levels),
                  it.programme.institutionName,
                  it.schoolYear,
                  t.publishedOn(dates.day(it.sharedAt)),
                ].join(' · ')}
              </Text>
            </Surface>
          ))}
        </Stack>
      )}
    </>
  );
}
