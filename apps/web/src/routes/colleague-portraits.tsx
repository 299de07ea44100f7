import { lazy } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { useText } from '../text/text.ts';
import { ColleaguePortraits } from '../features/portraits/components/colleague-portraits.tsx';
import { NotFound } from '../ui/not-found.tsx';

const Reading = lazy(() =>
  import('../features/portraits/components/portrait-reading.tsx').then((it) => ({
    default: it.PortraitReading,
  })),
);

const Card = lazy(() =>
  import('../features/practice-cards/components/practice-card.tsx').then((it) => ({
    default: it.PracticeCard,
  })),
);

/** Portraits of one's own institution, for who is in none of their groups. */
export function Component() {
  return (
    <Routes>
      <Route index element={<ColleaguePortraits />} />
      <Route path=":portraitId" element={<ReadingRoute />} />
      <Route path=":portraitId/kaart" element={<CardRoute />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function ReadingRoute() {
  const { portraitId = '' } = useParams();
  const t = useText('portraits').colleagues;
  return (
    <Reading
      key={portraitId}
      portraitId={portraitId}
      back={{ to: '/portretten-van-collegas', label: t.title }}
    />
  );
}

function CardRoute() {
  const { portraitId = '' } = useParams();
  return <Card key={portraitId} portraitId={portraitId} back={`/portretten-van-collegas/${portraitId}`} />;
}
