import { Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { feedQuery, useRenewFeed, useWithdrawFeed } from '../api.ts';

/** One's own secret address for calendar programs; shown once, when it is made. */
export function CalendarFeed() {
  const { feed: t } = useText('cycles');
  const dates = useDates();
  const { data: feed } = useSuspenseQuery(feedQuery());
  const renew = useRenewFeed();
  const withdraw = useWithdrawFeed();
  const handleWithdraw = () => {
    renew.reset();
    withdraw.mutate();
  };
  const url = renew.data?.url ?? null;
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack gap="md" maw="var(--lk-text)">
        <Text>{feed.madeAt === null ? t.none : t.madeAt(dates.dayTime(feed.madeAt))}</Text>
        {url !== null && <CopyField label={t.url} value={url} description={t.urlHint} />}
        {feed.madeAt !== null && url === null && <Text c="dimmed">{t.hidden}</Text>}
        <ProblemNote error={renew.error ?? withdraw.error} />
        <Group>
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {feed.madeAt === null ? t.make : t.renew}
          </Button>
          {feed.madeAt !== null && (
            <Button variant="subtle" loading={withdraw.isPending} onClick={handleWithdraw}>
              {t.withdraw}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
