import { useText } from '../../text/text.ts';
import { EmptyPage } from '../../ui/empty-page.tsx';

export function Component() {
  const t = useText('institutions');
  return <EmptyPage title={t.title} empty={t.empty} />;
}
