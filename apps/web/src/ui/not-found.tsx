import { Container } from '@mantine/core';
import { useText } from '../text/text.ts';
import { ButtonLink } from './button-link.tsx';
import { PageHeader } from './page-header.tsx';

export function NotFound() {
  const t = useText('app');
  return (
    <Container size="sm" py="3rem">
      <PageHeader title={t.notFound.title} lead={t.notFound.body} />
      <ButtonLink to="/">{t.error.home}</ButtonLink>
    </Container>
  );
}
