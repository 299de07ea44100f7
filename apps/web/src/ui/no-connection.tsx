import { Button, Container, Group } from '@mantine/core';
import { useEffect } from 'react';
import { isStillIn, useDevicePerson } from '../lib/device-person.ts';
import { useText } from '../text/text.ts';
import { ButtonLink } from './button-link.tsx';
import { PageHeader } from './page-header.tsx';

/** What a page shows that was opened without a connection; comes back by itself. */
export function NoConnection() {
  const { connection: t, retry } = useText('app');
  const known = useDevicePerson();
  const person = known && isStillIn(known) ? known : null;

  useEffect(() => {
    const handleOnline = () => window.location.reload();
    window.addEventListener('online', handleOnline);
    return () => window.removeEventListener('online', handleOnline);
  }, []);

  return (
    <Container size="sm" py="3rem">
      <PageHeader title={t.awayTitle} lead={person ? t.awayButConversations : t.away} />
      <Group>
        <Button onClick={() => window.location.reload()}>{retry}</Button>
        {person && (
          <ButtonLink to="/gesprekken" variant="default">
            {t.conversations}
          </ButtonLink>
        )}
      </Group>
    </Container>
  );
}
