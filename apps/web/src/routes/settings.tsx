import { useText } from '../text/text.ts';
import { PageHeader } from '../ui/page-header.tsx';

export function Component() {
  const { settings: t } = useText('identity');
  return <PageHeader title={t.title} />;
}
