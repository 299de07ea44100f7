import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { themesQuery } from '../../features/analysis/api.ts';
import { membersQuery } from '../../features/members/api.ts';
import { plgQuery } from '../../features/plgs/api.ts';
import { RecommendationBoard } from '../../features/recommendations/components/recommendation-board.tsx';
import { reportsQuery } from '../../features/reports/api.ts';
import { ReportNav } from './report-nav.tsx';

export function Component() {
  const { plgId = '' } = useParams();
  const [{ data: reports }, { data: themes }, { data: members }, { data: plg }] = useSuspenseQueries({
    queries: [reportsQuery(plgId), themesQuery(plgId), membersQuery(plgId), plgQuery(plgId)],
  });
  return (
    <RecommendationBoard
      plgId={plgId}
      canPropose={reports[0]?.can.propose ?? false}
      canLead={plg.can.coordinate}
      themes={themes}
      members={members.map(({ id, name }) => ({ id, name }))}
      nav={<ReportNav plgId={plgId} />}
    />
  );
}
