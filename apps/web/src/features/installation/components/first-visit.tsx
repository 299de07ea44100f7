import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useLoadDemo } from '../api.ts';

/** The three ways into an empty installation. */
export function FirstVisit() {
  const t = useText('installation');
  const navigate = useNavigate();
  const demo = useLoadDemo();

  const handleDemo = async () => {
    await demo.mutateAsync();
    await navigate('/');
  };

  return (
    <Stack gap="lg">
      <Surface padding="xl">
        <Title order={2} mb="xs">
          {t.begin.title}
        </Title>
        <Text mb="lg">{t.begin.body}</Text>
        <ButtonLink to="/inrichten" size="md">
          {t.begin.action}
        </ButtonLink>
      </Surface>
      <Surface padding="xl">
        <Title order={2} mb="xs">
          {t.demo.title}
        </Title>
        <Text mb="lg">{t.demo.body}</Text>
        <Button
          size="md"
          variant="default"
          disabled={demo.isPending}
          leftSection={demo.isPending ? <Loader size="xs" /> : undefined}
          onClick={() => void handleDemo().catch(() => {})}
        >
          {demo.isPending ? t.demo.loading : t.demo.action}
        </Button>
        <ProblemNote error={demo.error} />
      </Surface>
      <Surface padding="xl">
        <Title order={2} mb="xs">
          {t.dossier.title}
        </Title>
        <Text mb="lg">{t.dossier.body}</Text>
        <ButtonLink to="/dossier-binnenhalen" size="md" variant="default">
          {t.dossier.action}
        </ButtonLink>
      </Surface>
    </Stack>
  );
}
