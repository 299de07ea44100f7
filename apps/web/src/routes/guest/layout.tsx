import { Button, Container, Group, Text } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useSignOut } from '../../features/identity/api.ts';
import { keepHeldWords } from '../../lib/keep-held-words.ts';
import { leaveAs, useSession } from '../../lib/session.tsx';
import { connectSocket } from '../../lib/socket.ts';
import { loadEveryText, useText } from '../../text/text.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DatesInLocale } from '../../ui/dates-in-locale.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TabPlace } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { TellCutPaste } from '../../ui/tell-cut-paste.tsx';
import { useTellRefusal } from '../../ui/tell-refusal.ts';

// Before any dialog of this page is there.
keepHeldWords();

/** Around the one page that a guest sees. */
export function Component() {
  const t = useText('guests');
  const client = useQueryClient();
  const { user, isVisitor, visits } = useSession();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  const told = useTellRefusal();
  const isIn = user !== null;
  useEffect(() => (isIn ? connectSocket(client) : undefined), [client, isIn]);
  useEffect(() => void loadEveryText(), []);
  const visit = visits.find(({ meetingId }) => pathname.includes(meetingId));
  return (
    <>
      <Container component="header" size="xl" py="md">
        <Group justify="space-between" gap="sm">
          <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
            <BrandMark />
            {visit && <Text c="dimmed">{t.youAreGuest}</Text>}
          </Group>
          {isVisitor && (
            <Button
              variant="default"
              loading={signOut.isPending}
              onClick={() => void leaveAs('/aanmelden', () => signOut.mutateAsync()).catch(told.onError)}
            >
              {t.leave}
            </Button>
          )}
          {/* Whose invitation was withdrawn has nowhere to go back to. */}
          {isIn && !isVisitor && (
            <ButtonLink to="/" variant="default">
              {t.back}
            </ButtonLink>
          )}
        </Group>
      </Container>
      <TellCutPaste />
      <Notifications position="bottom-center" containerWidth={440} zIndex={500} />
      <Container component="main" size="xl" id="main" tabIndex={-1} pb="4rem">
        <DatesInLocale>
          {visit ? (
            <TabPlace value={visit.plgName}>
              <Suspense fallback={<PageSkeleton />}>
                <Outlet />
              </Suspense>
            </TabPlace>
          ) : (
            <EmptyState title={t.entry.badTitle} body={t.entry.askInviter} />
          )}
        </DatesInLocale>
      </Container>
    </>
  );
}
