import type { CallPersonDto, MeetingDto } from '@leerkring/shared';
import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconEar, IconVideo } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { RoomStateDto } from '@leerkring/shared';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import type { CallEnd } from '../call.ts';

const CallStage = lazy(async () => ({ default: (await import('./call-stage.tsx')).CallStage }));

/** The call of this meeting: who is in it, for everyone; and joining. The call itself is loaded by whoever joins. */
export function CallPanel(props: {
  meeting: MeetingDto;
  state: RoomStateDto | null;
  choice?: ReactNode;
  /** For everyone in the hall, on the screen there. */
  isHall?: boolean;
}) {
  const t = useText('calls');
  const { user } = useMe();
  const { meeting, state, isHall = false } = props;
  const [how, setHow] = useState<'talking' | 'listening' | null>(null);
  const [end, setEnd] = useState<CallEnd | null>(null);
  const people = (state?.also['call'] ?? []) as CallPersonDto[];
  const isComing = meeting.state === 'planned' || meeting.state === 'open';
  if (!isComing && how === null) return null;
  const join = (next: 'talking' | 'listening') => {
    setEnd(null);
    setHow(next);
  };
  const names = people.map((it) =>
    it.userId === null ? t.hall : it.userId === user.id && !isHall ? t.youElsewhere : it.name,
  );
  const mayJoin = isHall ? meeting.can.lead : meeting.can.takePart;
  const amInHall = !isHall && (state?.present.some((it) => it.userId === user.id && it.inHall) ?? false);
  return (
    <Surface component="section" aria-labelledby="call" mb="lg">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Title order={2} id="call" fz="sm" ff="text" fw={600} c="dimmed">
          {t.title}
        </Title>
        {props.choice}
      </Group>
      {how === null ? (
        <>
          <Text mt={4} role="status" style={{ overflowWrap: 'anywhere' }}>
            {people.length === 0 ? t.nobody : t.inCall(names)}
          </Text>
          {end === 'elsewhere' && <Text mt="xs">{t.endedElsewhere}</Text>}
          {end === 'lost' && <Text mt="xs">{t.endedLost}</Text>}
          {amInHall && <Text mt="xs">{t.youAreInHall}</Text>}
          {!mayJoin && <Text mt="xs">{t.onlyTakingPart}</Text>}
          {mayJoin && !amInHall && (
            <Group gap="sm" mt="md">
              <Button
                variant={meeting.state === 'open' ? 'filled' : 'light'}
                leftSection={<IconVideo size={18} aria-hidden />}
                disabled={state === null}
                onClick={() => join('talking')}
              >
                {isHall ? t.joinAsHall : t.join}
              </Button>
              <Button
                variant="default"
                leftSection={<IconEar size={18} aria-hidden />}
                disabled={state === null}
                onClick={() => join('listening')}
              >
                {t.listen}
              </Button>
            </Group>
          )}
          <Text size="sm" c="dimmed" mt="sm">
            {t.limit}{' '}
            {meeting.joinUrl !== null && (
              <Anchor href={meeting.joinUrl} target="_blank" rel="noopener noreferrer" inherit>
                {t.orByLink}
              </Anchor>
            )}
          </Text>
          {end !== null && typeof end !== 'string' && (
            <div style={{ marginTop: '0.75rem' }}>
              <ProblemNote error={end} />
            </div>
          )}
        </>
      ) : (
        <Suspense fallback={<Text mt={4}>{t.joining}</Text>}>
          {state !== null && (
            <CallStage
              meeting={meeting}
              state={state}
              withMedia={how === 'talking'}
              isHall={isHall}
              onEnd={(next) => {
                setEnd(next);
                setHow(null);
              }}
            />
          )}
        </Suspense>
      )}
    </Surface>
  );
}
