import { Group, Modal, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';

/** Signing out empties the device, so it waits for what is only here. */
export function UnsentDialog(props: { count: number; onClose: () => void }) {
  const t = useText('app');
  return (
    <Modal opened={props.count > 0} onClose={props.onClose} title={t.unsent.title}>
      <Stack gap="lg">
        <Text>{t.unsent.body(props.count)}</Text>
        <Group justify="flex-end">
          <ButtonLink to="/gesprekken">{t.unsent.show}</ButtonLink>
        </Group>
      </Stack>
    </Modal>
  );
}
