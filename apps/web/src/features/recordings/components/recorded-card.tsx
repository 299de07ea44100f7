import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { RecordingDto } from '@leerkring/shared';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { Problem } from '../../../lib/http.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { recordingsQuery, useListen } from '../api.ts';
import { Player } from './player.tsx';
import { useSound, useSoundKeeper } from './recordings-kept.tsx';
import { soundTime } from './sound-time.ts';

/** What was recorded of a conversation: to listen to, and to remove when somebody does not want it after all. */
export function RecordedCard(props: { interviewId: string; isOnServer: boolean }) {
  const { interviewId, isOnServer } = props;
  const t = useText('recordings');
  const dates = useDates();
  const client = useQueryClient();
  const keeper = useSoundKeeper();
  const { recordings } = useSound();
  const [isRemoving, setRemoving] = useState(false);
  const here = recordings.filter((it) => it.interviewId === interviewId);
  const { data, error } = useQuery({
    ...recordingsQuery(interviewId, here.length),
    enabled: isOnServer,
    placeholderData: keepPreviousData,
  });
  const kept = data?.recordings.filter(({ keptAt }) => keptAt !== null) ?? [];

  if (here.length === 0 && kept.length === 0) return null;

  const handleRemove = async () => {
    await keeper?.takeBack(interviewId);
    await client.invalidateQueries({ queryKey: ['recordings', interviewId] });
  };

  return (
    <Surface component="section" aria-label={t.title}>
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        <Text>{t.card.lead}</Text>
        {kept.map((it, index) => (
          <Part key={it.id} recording={it} place={index + 1} />
        ))}
        {here.map((it, index) => (
          <Text key={it.id}>{t.card.underway(kept.length + index + 1, soundTime(it.seconds))}</Text>
        ))}
        {error instanceof Problem && error.code === 'offline' ? (
          <Text c="dimmed">{t.card.offline}</Text>
        ) : (
          <ProblemNote error={error} />
        )}
        {data?.eraseAt && (
          <Text size="sm" c="dimmed">
            {t.card.until(dates.day(data.eraseAt))}
          </Text>
        )}
        <Button
          variant="subtle"
          c="var(--mantine-color-error)"
          mx={-14}
          disabled={!keeper}
          onClick={() => setRemoving(true)}
        >
          {t.card.remove}
        </Button>
      </Stack>
      <ConfirmDialog
        opened={isRemoving}
        title={t.card.removeTitle}
        body={t.card.removeBody}
        confirm={t.card.remove}
        tone="danger"
        onConfirm={handleRemove}
        onClose={() => setRemoving(false)}
      />
    </Surface>
  );
}

function Part(props: { recording: RecordingDto; place: number }) {
  const { recording, place } = props;
  const { card: t } = useText('recordings');
  const listen = useListen(recording.id);
  return (
    <div style={{ width: '100%' }}>
      <Group justify="space-between" gap="sm">
        <Text fw={560}>{t.part(place, soundTime(recording.seconds ?? 0))}</Text>
        {!listen.data && recording.can.listen && (
          <Button
            variant="light"
            size="compact-md"
            mih={32}
            loading={listen.isPending}
            onClick={() => listen.mutate()}
          >
            {t.listen}
          </Button>
        )}
      </Group>
      {listen.data && <Player sound={listen.data} label={t.player(place)} />}
      <ProblemNote error={listen.error} />
    </div>
  );
}
