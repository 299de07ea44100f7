import { useParams } from 'react-router';
import { ConsentForm } from '../../features/interviews/components/consent-form.tsx';
import { useKept } from '../../features/interviews/components/use-keeper.ts';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { assignmentId, audience } = useParams();
  const task = useKept().kit?.tasks.find((it) => it.assignmentId === assignmentId);
  const guide = task?.guides.find((it) => it.audience === audience && it.isCurrent);
  if (!task || !guide) return <NotFound />;
  return <ConsentForm task={task} guide={guide} />;
}
