import { Container, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../../lib/session.tsx';
import { connectSocket } from '../../lib/socket.ts';
import { useText } from '../../text/text.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { DatesInLocale } from '../../ui/dates-in-locale.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';

/** Around the screen in the hall: no menu, because it is nobody's own. */
export function Component() {
  const t = useText('app');
  const client = useQueryClient();
  const { user } = useSession();
  const { pathname } = useLocation();
  const isIn = user !== null;
  useEffect(() => (isIn ? connectSocket(client) : undefined), [client, isIn]);
  if (!isIn) return <Navigate to={`/aanmelden?next=${encodeURIComponent(pathname)}`} replace />;
  return (
    <>
      <Container component="header" size="xl" py="md">
        <Group gap="sm" wrap="nowrap">
          <BrandMark />
          <Text>{t.name}</Text>
        </Group>
      </Container>
      <Container component="main" size="xl" id="main" tabIndex={-1} pb="4rem">
        <DatesInLocale>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </DatesInLocale>
      </Container>
    </>
  );
}
