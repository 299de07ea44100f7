import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { BeginPortrait } from '../../features/portraits/components/begin-portrait.tsx';
import { PortraitOverview } from '../../features/portraits/components/portrait-overview.tsx';
import { practiceCardQuery } from '../../features/practice-cards/api.ts';
import { teamAgendaQuery } from '../../features/team-items/api.ts';
import { useText } from '../../text/text.ts';
import { NotFound } from '../../ui/not-found.tsx';

const Comparison = lazy(() =>
  import('../../features/portraits/components/portrait-comparison.tsx').then((it) => ({
    default: it.PortraitComparison,
  })),
);
const Reading = lazy(() =>
  import('../../features/portraits/components/portrait-reading.tsx').then((it) => ({
    default: it.PortraitReading,
  })),
);
const Desk = lazy(() =>
  import('../../features/editions/components/edition-desk.tsx').then((it) => ({ default: it.EditionDesk })),
);
const Fields = lazy(() =>
  import('../../features/portraits/components/portrait-fields.tsx').then((it) => ({
    default: it.PortraitFields,
  })),
);
const Readers = lazy(() =>
  import('../../features/portraits/components/portrait-readers.tsx').then((it) => ({
    default: it.PortraitReaders,
  })),
);
const Card = lazy(() =>
  import('../../features/practice-cards/components/practice-card.tsx').then((it) => ({
    default: it.PracticeCard,
  })),
);
const PlaceOnAgenda = lazy(() =>
  import('../../features/team-items/components/place-on-agenda.tsx').then((it) => ({
    default: it.PlaceOnAgenda,
  })),
);
const ProposeExchange = lazy(() =>
  import('../../features/exchanges/components/propose-exchange.tsx').then((it) => ({
    default: it.ProposeExchange,
  })),
);
const PracticeItems = lazy(() =>
  import('../../features/team-items/components/practice-items.tsx').then((it) => ({
    default: it.PracticeItems,
  })),
);
const Editor = lazy(() =>
  import('../../features/portraits/components/portrait-editor.tsx').then((it) => ({
    default: it.PortraitEditor,
  })),
);

/** The portraits of a group: the list, one to read, one to write, and several side by side. */
export function Component() {
  const { plgId = '' } = useParams();
  return (
    <Routes>
      <Route index element={<PortraitOverview plgId={plgId} />} />
      <Route path="begin" element={<BeginPortrait plgId={plgId} />} />
      <Route path="vergelijken" element={<Comparison plgId={plgId} />} />
      <Route path=":portraitId" element={<ReadingRoute plgId={plgId} />} />
      <Route path=":portraitId/kaart" element={<CardRoute plgId={plgId} />} />
      <Route path=":portraitId/schrijven" element={<EditorRoute plgId={plgId} />} />
      <Route path=":portraitId/lezers" element={<ReadersRoute plgId={plgId} />} />
      <Route path=":portraitId/openbaar" element={<DeskRoute plgId={plgId} />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function ReadingRoute(props: { plgId: string }) {
  const { portraitId = '' } = useParams();
  const t = useText('portraits');
  const back = { to: `/plg/${props.plgId}/portretten`, label: t.back };
  return <Reading key={portraitId} portraitId={portraitId} back={back} />;
}

function CardRoute(props: { plgId: string }) {
  const { portraitId = '' } = useParams();
  return (
    <Card
      key={portraitId}
      portraitId={portraitId}
      back={`/plg/${props.plgId}/portretten/${portraitId}`}
      next={
        <>
          <PlaceOnAgenda plgId={props.plgId} from="portrait" source={portraitId} />
          <ExchangeWith plgId={props.plgId} portraitId={portraitId} />
        </>
      }
    />
  );
}

/** Whoever has a team may meet the team whose practice this is, unless it is their own. */
function ExchangeWith(props: { plgId: string; portraitId: string }) {
  const { data: agenda } = useQuery(teamAgendaQuery(props.plgId));
  const { data: card } = useQuery(practiceCardQuery(props.portraitId));
  if (!agenda?.canPlace || !card || card.programme.name === agenda.programmeName) return null;
  return <ProposeExchange plgId={props.plgId} from="portrait" source={props.portraitId} />;
}

function ReadersRoute(props: { plgId: string }) {
  const { portraitId = '' } = useParams();
  return <Readers key={portraitId} plgId={props.plgId} portraitId={portraitId} />;
}

function EditorRoute(props: { plgId: string }) {
  const { portraitId = '' } = useParams();
  return <Editor key={portraitId} plgId={props.plgId} portraitId={portraitId} />;
}

function DeskRoute(props: { plgId: string }) {
  const { portraitId = '' } = useParams();
  return (
    <>
      <Desk key={portraitId} plgId={props.plgId} portraitId={portraitId} fields={Fields} />
      <PracticeItems portraitId={portraitId} />
    </>
  );
}
