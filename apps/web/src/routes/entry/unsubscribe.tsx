import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useRestore, useUnsubscribe } from '../../features/notifications/api.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Where the link at the foot of a letter leads, also for who is not signed in. */
export function Component() {
  const { token = '' } = useParams();
  const { unsubscribe: t } = useText('notifications');
  const off = useUnsubscribe(token);
  const on = useRestore(token);
  const { mutate } = off;
  useEffect(() => mutate(), [mutate]);
  if (off.isError)
    return (
      <>
        <PageHeader title={t.badTitle} lead={t.bad} />
        <ProblemNote error={off.error} />
        <ButtonLink to="/instellingen" mt="lg">
          {t.settings}
        </ButtonLink>
      </>
    );
  if (!off.data) return <PageSkeleton rows={1} />;
  const { kind, isOn } = on.data ?? off.data;
  return (
    <>
      <PageHeader title={isOn ? t.on[kind] : t.off[kind]} lead={isOn ? t.onLead : t.offLead[kind]} />
      <ProblemNote error={on.error} />
      <Group mt="lg">
        {isOn ? (
          <Button variant="default" onClick={() => (on.reset(), off.mutate())}>
            {t.offAgain}
          </Button>
        ) : (
          <Button variant="default" loading={on.isPending} onClick={() => on.mutate()}>
            {t.onAgain}
          </Button>
        )}
        <ButtonLink to="/instellingen" variant="subtle">
          {t.settings}
        </ButtonLink>
      </Group>
    </>
  );
}
