import type { SeatHistoryDto } from '@leerkring/shared';
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';

/** Whose vote counts next time, what is still open, and everyone who held the seat or stood in for it. */
export function SeatHistory(props: { plgId: string; history: SeatHistoryDto; actions: ReactNode }) {
  const { history: t } = useText('seats');
  const dates = useDates();
  const { plgId, history } = props;
  const { vote } = history;
  const meetingPath = (id: string) => `/plg/${plgId}/bijeenkomsten/${id}`;
  return (
    <Stack gap="lg">
      {vote && (
        <Part title={t.vote}>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {vote.acting.length === 0 ? t.nobodyVotes : t.votes(vote.acting)}{' '}
            {vote.standingAside.length > 0 && `${t.readAlong(vote.standingAside)} `}
            <TextLink to={meetingPath(vote.meetingId)}>
              {t.at(vote.meetingTitle, dates.day(vote.startsAt))}
            </TextLink>
          </Text>
        </Part>
      )}
      <Part title={t.actions}>{props.actions}</Part>
      <Part title={t.holders}>
        {history.holdings.length === 0 && <Text c="dimmed">{t.nobody}</Text>}
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {history.holdings.map((it) => (
            <Text component="li" key={it.membershipId} style={{ overflowWrap: 'anywhere' }}>
              {it.name}{' '}
              <Text span c="dimmed">
                {it.until === null
                  ? t.since(dates.day(it.from))
                  : t.span(dates.day(it.from), dates.day(it.until))}
              </Text>
            </Text>
          ))}
        </Stack>
      </Part>
      {history.standIns.length > 0 && (
        <Part title={t.standIns}>
          <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
            {history.standIns.map((it) => (
              <Text component="li" key={it.id} style={{ overflowWrap: 'anywhere' }}>
                {t.insteadOf(it.substituteName, it.replacedName)}{' '}
                <TextLink to={meetingPath(it.meetingId)}>
                  {t.at(it.meetingTitle, dates.day(it.startsAt))}
                </TextLink>
              </Text>
            ))}
          </Stack>
        </Part>
      )}
    </Stack>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={4} fz="sm" ff="text" fw={600} c="dimmed">
        {props.title}
      </Title>
      {props.children}
    </Stack>
  );
}
