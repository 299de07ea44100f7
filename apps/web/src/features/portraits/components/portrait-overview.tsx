import { namesApart, type PortraitSummaryDto } from '@leerkring/shared';
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { portraitsQuery } from '../api.ts';
import { NudgeButton } from './nudge-button.tsx';

const most = 5;

/** Every programme of the group: whose portrait is there, and, gently, whose is still to come. */
export function PortraitOverview(props: { plgId: string }) {
  const t = useText('portraits');
  const { data: seats } = useSuspenseQuery(portraitsQuery(props.plgId));
  const at = `/plg/${props.plgId}/portretten`;
  const readable = seats.flatMap((seat) => (seat.isPublished && seat.portraitId ? [seat.portraitId] : []));
  const missing = seats.filter((seat) => !seat.isPublished);
  const mine = seats.find((seat) => seat.can.open);
  // What I am to write is never among what a long list does not show.
  const names = namesApart(seats.map(({ programme }) => programme));
  const mineFirst = seats.toSorted((a, b) => Number(b.can.open) - Number(a.can.open));

  return (
    <>
      <PageHeader
        title={t.title}
        lead={
          <>
            {t.lead}
            {seats.length > 0 && (
              <Text mt="xs" role="status">
                {missing.length === 0 ? t.allIn(seats.length) : t.progress(readable.length, seats.length)}{' '}
                {missing.length > 0 &&
                  readable.length > 0 &&
                  t.waitingFor(missing.map(({ programme }) => names.get(programme.id) ?? programme.name))}
              </Text>
            )}
          </>
        }
        actions={
          readable.length >= 2 && (
            <ButtonLink to={`${at}/vergelijken?met=${readable.slice(0, most).join(',')}`} variant="default">
              {t.compare.all}
            </ButtonLink>
          )
        }
      />
      {seats.length === 0 && <EmptyState title={t.emptySeats} />}
      {seats.length > 0 && readable.length === 0 && (
        <Stack mb="lg">
          <EmptyState
            title={mine ? t.empty : t.emptyOther}
            action={mine && <ButtonLink to={`${at}/begin`}>{mine.isBegun ? t.write : t.begin}</ButtonLink>}
          />
        </Stack>
      )}
      <LongList items={mineFirst} textsOf={(it) => [it.programme.name, it.programme.institutionName]}>
        {(shown) => (
          <Stack component="ul" gap="md" p={0} m={0} aria-label={t.list} style={{ listStyle: 'none' }}>
            {shown.map((seat) => (
              <SeatCard key={seat.seatId} plgId={props.plgId} seat={seat} />
            ))}
          </Stack>
        )}
      </LongList>
      <Text mt="xl">
        <TextLink to="/portretten-van-collegas">{t.colleagues.link}</TextLink> ·{' '}
        <Anchor href="/portretten">{t.everyone}</Anchor>
      </Text>
    </>
  );
}

function SeatCard(props: { plgId: string; seat: PortraitSummaryDto }) {
  const t = useText('portraits');
  const dates = useDates();
  const now = useNow();
  const { seat } = props;
  const { programme } = seat;
  const at = `/plg/${props.plgId}/portretten`;
  const state = seat.isPublished
    ? 'published'
    : seat.isBegun === null
      ? 'notYet'
      : seat.isBegun
        ? 'begun'
        : 'notBegun';
  const details = [
    programme.institutionName,
    t.level(programme.levels),
    seat.publishedAt !== null && t.publishedOn(dates.day(seat.publishedAt)),
    !seat.isPublished && seat.nudgedAt !== null && t.nudgedOn(dates.fromNow(seat.nudgedAt, new Date(now))),
  ].filter(Boolean);

  return (
    <Surface component="li">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} style={{ minWidth: 0, flex: '1 1 18rem' }}>
          <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {programme.name}
          </Title>
          {seat.core !== null && (
            <Text ff="var(--lk-serif)" maw="var(--lk-text)" style={{ overflowWrap: 'anywhere' }}>
              {seat.core}
            </Text>
          )}
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {details.join(' · ')}
          </Text>
        </Stack>
        <Group gap="sm">
          <StatusChip tone={seat.isPublished ? 'done' : seat.isBegun ? 'active' : 'neutral'}>
            {t.state[state]}
          </StatusChip>
          {seat.can.nudge && <NudgeButton plgId={props.plgId} seat={seat} />}
          {seat.can.open && (
            <ButtonLink
              to={`${at}/begin`}
              variant={seat.isPublished ? 'default' : 'filled'}
              size="sm"
              aria-label={seat.isPublished ? t.editOf(programme.name) : undefined}
            >
              {seat.isPublished ? t.edit : seat.isBegun ? t.write : t.begin}
            </ButtonLink>
          )}
          {seat.isPublished && seat.portraitId !== null && (
            <ButtonLink
              to={`${at}/${seat.portraitId}`}
              variant="default"
              size="sm"
              aria-label={t.readOf(programme.name)}
            >
              {t.read}
            </ButtonLink>
          )}
        </Group>
      </Group>
    </Surface>
  );
}
