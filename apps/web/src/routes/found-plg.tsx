import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { institutionsQuery } from '../features/institutions/api.ts';
import { adviceRequestsQuery } from '../features/plgs/api.ts';
import { FoundPlgForm } from '../features/plgs/components/found-plg-form.tsx';
import { useText } from '../text/text.ts';
import { NotFound } from '../ui/not-found.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { NewProgramme } from './new-programme.tsx';

export function Component() {
  const { found: t } = useText('plgs');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [{ data: requests }, { data: institutions }] = useSuspenseQueries({
    queries: [adviceRequestsQuery(), institutionsQuery()],
  });
  const [isAdding, setAdding] = useState(false);
  const mine = institutions.filter((it) => it.can.manage);
  const chosen = new Set(search.getAll('vraag'));
  // As the menus have it: nobody fills in what will be refused.
  if (mine.length === 0) return <NotFound />;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div style={{ maxWidth: '44rem' }}>
        <FoundPlgForm
          requests={requests.filter((it) => chosen.has(it.id) && it.can.settle)}
          programmes={institutions.flatMap((it) => it.programmes)}
          onFounded={(plgId) => void navigate(`/plg/${plgId}`)}
          onNewProgramme={() => setAdding(true)}
        />
      </div>
      <NewProgramme institutions={mine} opened={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
