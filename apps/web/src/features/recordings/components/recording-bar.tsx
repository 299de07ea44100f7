import { Alert, Button, Group, Text } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { AskToRecord } from './ask-to-record.tsx';
import classes from './recording-bar.module.css';
import { useSound, useSoundKeeper } from './recordings-kept.tsx';
import { soundTime } from './sound-time.ts';

/** Sound beside the words of one conversation: asked for, running, paused, or there already. */
export function RecordingBar(props: { interviewId: string; consentVersion: string; mayRecord: boolean }) {
  const { interviewId, consentVersion } = props;
  const t = useText('recordings');
  const keeper = useSoundKeeper();
  const { recordings, refused, live, silence } = useSound();
  const [isAsking, setAsking] = useState(false);
  if (!keeper) return null;
  const { recorder } = keeper;
  const mine = recordings.filter((it) => it.interviewId === interviewId);
  const isLive = live?.interviewId === interviewId;
  const kept = mine.reduce((sum, it) => sum + it.seconds, 0);
  const consentAt = mine[0]?.consentAt;

  const begin = (at: string) => recorder.start({ interviewId, consentAt: at, consentVersion });

  return (
    <section aria-label={t.title} className={classes['bar']}>
      {isLive ? (
        <Group justify="space-between" gap="xs">
          <Text className={classes['live'] ?? ''} data-paused={live.isPaused || undefined}>
            <span role="status">{live.isPaused ? t.paused : t.live}</span>{' '}
            <span className={classes['time']}>{soundTime(live.seconds)}</span>
          </Text>
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-md"
              mih={32}
              onClick={() => (live.isPaused ? recorder.resume() : recorder.pause())}
            >
              {live.isPaused ? t.resume : t.pause}
            </Button>
            <Button variant="default" size="compact-md" mih={32} onClick={() => void recorder.stop()}>
              {t.stop}
            </Button>
          </Group>
        </Group>
      ) : refused.has(interviewId) || !props.mayRecord ? (
        <Text size="sm" c="dimmed">
          {t.refused}
        </Text>
      ) : (
        <Group justify="space-between" gap="xs">
          <Button
            variant="subtle"
            size="compact-md"
            mih={32}
            mx={-10}
            leftSection={<IconMicrophone size={18} aria-hidden />}
            onClick={() => (consentAt ? void begin(consentAt) : setAsking(true))}
          >
            {consentAt ? t.resumeLater : t.record}
          </Button>
          {kept > 0 && <Text size="sm">{t.kept(soundTime(kept))}</Text>}
        </Group>
      )}
      {silence !== null && !isLive && (
        <Alert color="yellow" variant="light" role="alert" mt="xs">
          {t.silence[silence]}
        </Alert>
      )}
      <AskToRecord
        opened={isAsking}
        version={consentVersion}
        onYes={() => begin(new Date().toISOString())}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
