import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type LeftOnDevice, leftOnDevice } from '../../../lib/device-keepers.ts';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

/**
 * Signing out empties the device, so it waits for what is only here. Words of a page that opens no more would be waited
 * for in vain: they are shown, to be taken elsewhere or thrown away.
 */
export function UnsentDialog(props: { count: number; onClose: () => void }) {
  const t = useText('unsent');
  const common = useText('app');
  const { user } = useMe();
  const [left, setLeft] = useState<LeftOnDevice[]>([]);
  const [count, setCount] = useState(props.count);
  const [dropping, setDropping] = useState<LeftOnDevice | null>(null);
  useEffect(() => {
    leftOnDevice(user.id).then(setLeft, () => undefined);
  }, [user.id]);

  const handleDrop = async () => {
    await dropping?.discard();
    setLeft((before) => before.filter((it) => it !== dropping));
    setCount((before) => before - 1);
  };
  return (
    <>
      <Modal opened={dropping === null} onClose={props.onClose} title={t.title}>
        <Stack gap="lg">
          <Text role="status">{count > 0 ? t.body(count) : t.nothing}</Text>
          {left.length > 0 && <Text>{t.left}</Text>}
          {left.map((it) => (
            <Stack key={it.key} gap="xs" role="group" aria-label={t.at(roomOf(it))}>
              <Text c="dimmed" size="sm">
                {t.at(roomOf(it))}
              </Text>
              <Text lineClamp={6} style={{ overflowWrap: 'anywhere' }}>
                {it.words || t.empty}
              </Text>
              <Group gap="sm">
                <CopyButton value={it.words} timeout={2500}>
                  {({ copied, copy }) => (
                    <Button variant="default" size="compact-md" onClick={copy}>
                      {copied ? common.copied : common.copy}
                    </Button>
                  )}
                </CopyButton>
                <Button variant="subtle" size="compact-md" onClick={() => setDropping(it)}>
                  {t.drop}
                </Button>
              </Group>
            </Stack>
          ))}
          {count > left.length && (
            <Group justify="flex-end">
              <ButtonLink to="/gesprekken">{t.show}</ButtonLink>
            </Group>
          )}
        </Stack>
      </Modal>
      <ConfirmDialog
        opened={dropping !== null}
        title={t.drop}
        body={t.dropBody}
        confirm={t.drop}
        tone="danger"
        onConfirm={handleDrop}
        onClose={() => setDropping(null)}
      />
    </>
  );
}

const roomOf = ({ key }: LeftOnDevice) => key.slice(0, key.indexOf('.'));
