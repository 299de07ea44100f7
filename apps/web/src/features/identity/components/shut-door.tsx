import { Button, Container, Modal, Stack, Text } from '@mantine/core';
import { letLeave } from '../../../lib/leave-page.ts';
import { useMe } from '../../../lib/session.tsx';
import { getSocket } from '../../../lib/socket.ts';
import { useText } from '../../../text/text.ts';
import { SignInForm } from './sign-in-form.tsx';

const goOn = () => void getSocket().disconnect().connect();

function letGo(): void {
  letLeave();
  window.location.reload();
}

/** Before a page whose session has ended and on which somebody was typing: nothing of it shows until they are back. */
export function ShutDoor() {
  const { shut: t } = useText('unsent');
  const { user } = useMe();
  return (
    <Modal
      opened
      onClose={() => undefined}
      fullScreen
      withCloseButton={false}
      closeOnEscape={false}
      zIndex={600}
      title={t.title}
    >
      <Container size="xs" py="xl">
        <Stack gap="md">
          <Text>{t.lead}</Text>
          <SignInForm email={user.email} isAgain onDone={goOn} />
          <Button variant="subtle" onClick={letGo}>
            {t.leave}
          </Button>
        </Stack>
      </Container>
    </Modal>
  );
}
