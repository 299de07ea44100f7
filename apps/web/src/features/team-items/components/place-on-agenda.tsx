import type { PlaceTeamItemDto } from '@leerkring/shared';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { teamAgendaQuery, usePlaceTeamItem } from '../api.ts';

/** One click, and it stands on the agenda of one's own team; where it stands there already it says so. */
export function PlaceOnAgenda(props: PlaceTeamItemDto & { plgId: string }) {
  const t = useText('team-items');
  const { plgId, from, source } = props;
  const { data: agenda } = useQuery(teamAgendaQuery(plgId));
  const place = usePlaceTeamItem(plgId);
  if (!agenda?.canPlace) return null;
  const isThere = agenda.items.some((it) => it.isOurs && it.source === `${from}:${source}`);
  if (isThere) return <TextLink to={`/plg/${plgId}/naar-mijn-team`}>{t.isThere}</TextLink>;

  const handlePlace = async () => {
    const item = await place.mutateAsync({ from, source });
    notifications.show({ message: t.placed(item.programmeName) });
  };

  return (
    <Group gap="sm">
      <Button
        variant="light"
        loading={place.isPending}
        onClick={() => void handlePlace().catch(() => undefined)}
      >
        {t.place}
      </Button>
      <ProblemNote error={place.error} />
    </Group>
  );
}
