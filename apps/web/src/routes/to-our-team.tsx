import { useParams } from 'react-router';
import { ProposeExchange } from '../features/exchanges/components/propose-exchange.tsx';
import { ToOurTeam } from '../features/team-items/components/to-our-team.tsx';

/** From a public practice card to the agenda of one's own team. */
export function Component() {
  const { slug = '' } = useParams();
  return (
    <ToOurTeam
      slug={slug}
      renderMeet={(plgId) => <ProposeExchange plgId={plgId} from="edition" source={slug} />}
    />
  );
}
