import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
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
          {namesOf(left, t.at).map(({ it, name }) => (
            <LeftWords key={it.key} it={it} name={name} onDrop={() => setDropping(it)} />
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
        body={
          <Stack gap="sm">
            <LinesOf words={dropping?.words} />
            {t.dropBody}
          </Stack>
        }
        confirm={t.drop}
        tone="danger"
        onConfirm={handleDrop}
        onClose={() => setDropping(null)}
      />
    </>
  );
}

function LeftWords(props: { it: LeftOnDevice; name: string; onDrop: () => void }) {
  const t = useText('unsent');
  const common = useText('app');
  const id = useId();
  // Two of these stand below each other: what a button does alone would not say to which of them.
  const named = (button: string) => ({ id: `${id}-${button}`, 'aria-labelledby': `${id}-${button} ${id}` });
  return (
    <Stack gap="xs" role="group" aria-label={props.name}>
      <Text id={id} c="dimmed" size="sm">
        {props.name}
      </Text>
      <LinesOf words={props.it.words} />
      <Group gap="sm">
        <CopyButton value={props.it.words} timeout={2500}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-md" onClick={copy} {...named('copy')}>
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" size="compact-md" onClick={props.onDrop} {...named('drop')}>
          {t.drop}
        </Button>
      </Group>
    </Stack>
  );
}

function LinesOf(props: { words: string | undefined }) {
  const t = useText('unsent');
  return (
    <Text lineClamp={6} style={{ overflowWrap: 'anywhere' }}>
      {props.words || t.empty}
    </Text>
  );
}

/** Where each was written; a number where two were written in what has the same name. */
function namesOf(left: LeftOnDevice[], at: (key: string) => string): { it: LeftOnDevice; name: string }[] {
  return left.map((it, place) => {
    const name = at(it.key);
    const isSame = (other: LeftOnDevice) => at(other.key) === name;
    if (left.filter(isSame).length === 1) return { it, name };
    return { it, name: `${name} (${left.slice(0, place + 1).filter(isSame).length})` };
  });
}
