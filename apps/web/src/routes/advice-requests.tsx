import { Button, Modal } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { institutionsQuery } from '../features/institutions/api.ts';
import { adviceRequestsQuery } from '../features/plgs/api.ts';
import { AdviceRequestForm } from '../features/plgs/components/advice-request-form.tsx';
import { AdviceRequestList } from '../features/plgs/components/advice-request-list.tsx';
import { useText } from '../text/text.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { PageHeader } from '../ui/page-header.tsx';

export function Component() {
  const { advice: t } = useText('plgs');
  const [{ data: requests }, { data: institutions }] = useSuspenseQueries({
    queries: [adviceRequestsQuery(), institutionsQuery()],
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const [isLogging, setLogging] = useState(false);
  const mine = institutions.flatMap((it) => it.programmes).filter((it) => it.can.askAdvice);
  const mayFound = institutions.some((it) => it.can.manage);
  const query = new URLSearchParams(chosen.map((id) => ['vraag', id])).toString();
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {mine.length > 0 && (
              <Button variant="default" onClick={() => setLogging(true)}>
                {t.log}
              </Button>
            )}
            {mayFound && (
              <ButtonLink to={`/plg/nieuw${query === '' ? '' : `?${query}`}`}>
                {t.form(chosen.length)}
              </ButtonLink>
            )}
          </>
        }
      />
      <AdviceRequestList requests={requests} chosen={chosen} onChoose={setChosen} />
      <Modal opened={isLogging} onClose={() => setLogging(false)} title={t.log} size="lg">
        <AdviceRequestForm programmes={mine} onDone={() => setLogging(false)} />
      </Modal>
    </>
  );
}
