import { useParams } from 'react-router';
import { StartFrom } from '../features/editions/components/start-from.tsx';

/** From a public portrait to one's own: in which group does it begin? */
export function Component() {
  const { slug = '' } = useParams();
  return <StartFrom slug={slug} />;
}
