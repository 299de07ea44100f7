import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { portraitsQuery, useOpenPortrait } from '../../portraits/api.ts';
import { useStart } from '../api.ts';

/** Takes a public portrait over as the beginning of one's own. */
export function StartFrom({ slug }: { slug: string }) {
  const t = useText('editions').start;
  const { memberships } = useMe();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Stack gap="md" maw="46rem">
        {memberships.length === 0 && <EmptyState title={t.noGroup} />}
        {memberships.map((it) => (
          <InGroup key={it.plgId} plgId={it.plgId} name={`${it.plgName} · ${it.schoolYear}`} slug={slug} />
        ))}
      </Stack>
    </>
  );
}

/** A group in which I hold a programme's seat; others are left out. */
function InGroup(props: { plgId: string; name: string; slug: string }) {
  const t = useText('editions').start;
  const navigate = useNavigate();
  const { data: seats } = useQuery(portraitsQuery(props.plgId));
  const open = useOpenPortrait(props.plgId);
  const start = useStart();
  const mine = seats?.find(({ can }) => can.open);
  if (!mine) return null;

  const handleStart = async () => {
    const portrait = await open.mutateAsync(mine.seatId);
    const { filled } = await start.mutateAsync({ portraitId: portrait.id, slug: props.slug });
    notifications.show({ message: t.done(filled) });
    await navigate(`/plg/${props.plgId}/portretten/${portrait.id}/schrijven`);
  };

  return (
    <Surface>
      <Group justify="space-between" gap="md">
        <Stack gap={2} style={{ minWidth: 0, flex: '1 1 14rem' }}>
          <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {mine.programme.name}
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {props.name}
          </Text>
        </Stack>
        <Button
          loading={open.isPending || start.isPending}
          onClick={() => void handleStart().catch(() => undefined)}
        >
          {t.action}
        </Button>
      </Group>
      <ProblemNote error={open.error ?? start.error} />
    </Surface>
  );
}
