import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { teamAgendaQuery, usePlaceTeamItem } from '../api.ts';

/** From a public practice card to the agenda of one's own team. */
export function ToOurTeam(props: {
  slug: string;
  /** What else one may do with it in this group. */
  renderMeet: (plgId: string) => ReactNode;
}) {
  const { slug } = props;
  const t = useText('team-items').from;
  const { memberships } = useMe();
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        above={<Anchor href={`/portret/${slug}/kaart`}>{t.back}</Anchor>}
      />
      <Stack gap="md" maw="46rem">
        {memberships.length === 0 && <EmptyState title={t.noGroup} />}
        {memberships.map((it) => (
          <InGroup
            key={it.plgId}
            plgId={it.plgId}
            name={`${it.plgName} · ${it.schoolYear}`}
            slug={slug}
            meet={props.renderMeet(it.plgId)}
          />
        ))}
      </Stack>
    </>
  );
}

/** A group in which I have a programme's place; others are left out. */
function InGroup(props: { plgId: string; name: string; slug: string; meet: ReactNode }) {
  const t = useText('team-items');
  const navigate = useNavigate();
  const { data: agenda } = useQuery(teamAgendaQuery(props.plgId));
  const place = usePlaceTeamItem(props.plgId);
  if (!agenda?.canPlace) return null;

  const handlePlace = async () => {
    const item = await place.mutateAsync({ from: 'edition', source: props.slug });
    notifications.show({ message: t.placed(item.programmeName) });
    await navigate(`/plg/${props.plgId}/naar-mijn-team`);
  };

  return (
    <Surface>
      <Group justify="space-between" gap="md">
        <Stack gap={2} style={{ minWidth: 0, flex: '1 1 14rem' }}>
          <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {agenda.programmeName}
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {props.name}
          </Text>
        </Stack>
        <Group gap="sm">
          <Button loading={place.isPending} onClick={() => void handlePlace().catch(() => undefined)}>
            {t.place}
          </Button>
          {props.meet}
        </Group>
      </Group>
      <ProblemNote error={place.error} />
    </Surface>
  );
}
