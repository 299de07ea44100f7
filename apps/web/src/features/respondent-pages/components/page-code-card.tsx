import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { showPageCode } from '@leerkring/shared';
import { useEffect, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { type KeptCode, keptCode, makeCode, sendCode } from '../codes.ts';
import { QrImage } from './qr-image.tsx';

/** What the interviewer hands over: the way to one's own page, also where there is no network. */
export function PageCodeCard(props: { userId: string; interviewId: string; isOnServer: boolean }) {
  const { userId, interviewId, isOnServer } = props;
  const { card: t } = useText('respondent-pages');
  const [kept, setKept] = useState<KeptCode | null>();
  const code = kept?.code;

  useEffect(() => {
    void keptCode(userId, interviewId).then((it) => setKept(it ?? null));
  }, [userId, interviewId]);
  useEffect(() => {
    if (!code || !isOnServer) return;
    const send = async () => {
      if ((await sendCode(userId, interviewId)) === 'sent')
        setKept((it) => (it?.code === code ? { code, isGiven: true } : it));
    };
    void send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [userId, interviewId, isOnServer, code]);

  if (kept === undefined) return null;
  const link = code ? `${location.origin}/mijn-gesprek#${code}` : '';
  return (
    <Surface component="section" aria-label={t.title}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {code === undefined ? (
          <>
            <Text>{t.lead}</Text>
            <Group>
              <Button variant="default" onClick={async () => setKept(await makeCode(userId, interviewId))}>
                {t.make}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {t.again}
            </Text>
          </>
        ) : (
          <>
            <Text>{t.scan}</Text>
            <QrImage text={link} label={t.qr} />
            <Text ff="monospace" fz="lg" style={{ overflowWrap: 'anywhere' }}>
              {showPageCode(code)}
            </Text>
            <CopyField label={t.link} value={link} />
            <Text size="sm" c="dimmed" role="status">
              {kept?.isGiven ? t.works : t.waits}
            </Text>
          </>
        )}
      </Stack>
    </Surface>
  );
}
