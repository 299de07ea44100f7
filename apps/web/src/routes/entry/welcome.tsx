import { Navigate } from 'react-router';
import { FirstVisit } from '../../features/installation/components/first-visit.tsx';
import { useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const t = useText('installation');
  const session = useSession();
  if (!session.isEmpty) return <Navigate to="/" replace />;
  return (
    <>
      <PageHeader title={t.welcome} lead={t.lead} />
      <FirstVisit />
    </>
  );
}
