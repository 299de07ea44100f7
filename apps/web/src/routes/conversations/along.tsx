import { useParams } from 'react-router';
import { useKept } from '../../features/interviews/components/use-keeper.ts';
import { WriteAlongForm } from '../../features/interviews/components/write-along-form.tsx';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { tandemId, audience } = useParams();
  const { kit, tandems } = useKept();
  const tandem = tandems?.tasks.find((it) => it.tandemId === tandemId);
  const task = kit?.tasks.find((it) => it.assignmentId === tandem?.assignmentId);
  const guide = task?.guides.find((it) => it.audience === audience && it.isCurrent);
  if (!tandem || !task || !guide) return <NotFound />;
  return <WriteAlongForm tandem={tandem} task={task} guide={guide} />;
}
