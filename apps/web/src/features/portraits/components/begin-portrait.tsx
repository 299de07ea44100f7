import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { portraitsQuery, useOpenPortrait } from '../api.ts';

/** The way in from a mail or from Vandaag: opens the portrait of my own programme, which makes it if need be. */
export function BeginPortrait(props: { plgId: string }) {
  const t = useText('portraits');
  const navigate = useNavigate();
  const { data: seats } = useSuspenseQuery(portraitsQuery(props.plgId));
  const open = useOpenPortrait(props.plgId);
  const mine = seats.find(({ can }) => can.open);
  const hasBegun = useRef(false);
  const begin = useRef(async (seatId: string) => {
    const portrait = await open.mutateAsync(seatId);
    await navigate(`/plg/${props.plgId}/portretten/${portrait.id}/schrijven`, { replace: true });
  });

  useEffect(() => {
    if (!mine || hasBegun.current) return;
    hasBegun.current = true;
    void begin.current(mine.seatId).catch(() => undefined);
  }, [mine]);

  return (
    <>
      <PageHeader title={mine ? t.beginning : t.title} />
      <ProblemNote error={open.error} />
      {!mine && (
        <EmptyState
          title={t.noSeat}
          action={<TextLink to={`/plg/${props.plgId}/portretten`}>{t.back}</TextLink>}
        />
      )}
      {mine && !open.error && <PageSkeleton />}
    </>
  );
}
