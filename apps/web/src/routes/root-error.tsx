import { Button, Container, Group, Text } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { sayProblem } from '../lib/problems.ts';
import { Problem } from '../lib/http.ts';
import { isMissingPart } from '../lib/start-again.ts';
import { useText } from '../text/text.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { NoConnection } from '../ui/no-connection.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** Catches what a page could not handle: a thing that is not there, or a mistake of ours. */
export function RootError() {
  const error = useRouteError();
  const t = useText('app');
  const words = useText('problems');
  const { reset } = useQueryErrorResetBoundary();
  const status = isRouteErrorResponse(error) || error instanceof Problem ? error.status : 500;
  // Who may not read a page finds none: loading it again would not help.
  if (status === 404 || status === 403) return <NotFound />;
  if (isMissingPart(error) || (error instanceof Problem && error.code === 'offline')) return <NoConnection />;

  const handleAgain = () => {
    reset();
    window.location.reload();
  };
  return (
    <Container size="sm" py="3rem">
      <PageHeader title={t.error.title} lead={error instanceof Problem ? undefined : t.error.body} />
      {error instanceof Problem && <Text mb="lg">{sayProblem(words, error)}</Text>}
      <Group>
        <Button onClick={handleAgain}>{t.error.again}</Button>
        <ButtonLink to="/" variant="default">
          {t.error.home}
        </ButtonLink>
      </Group>
    </Container>
  );
}
