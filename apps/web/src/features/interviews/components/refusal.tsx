import { Alert, Button, Group, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useSayRefusal } from '../../../lib/problems.ts';
import { useText } from '../../../text/text.ts';
import type { DeviceInterview } from '../device/model.ts';
import { useKeeper } from './use-keeper.ts';

/** Why the server did not take a conversation; it stays on the device, and may be tried again. */
export function Refusal(props: { interview: DeviceInterview }) {
  const { interview } = props;
  const t = useText('interviews');
  const app = useText('app');
  const sayRefusal = useSayRefusal();
  const keeper = useKeeper();
  const navigate = useNavigate();
  if (interview.refusal === null) return null;

  const handleAgain = async () => {
    await keeper.store.refuse(interview.id, null);
    await keeper.send();
  };
  const handleReopen = async () => {
    await keeper.store.reopen(interview.id);
    await navigate(`/gesprekken/${interview.id}/overzicht`);
  };
  return (
    <Alert color="red" variant="light" role="alert" title={t.unsent.refused}>
      <Stack gap="sm" align="flex-start">
        {sayRefusal(interview.refusal)}
        <Group gap="sm">
          <Button size="compact-md" variant="default" onClick={handleAgain}>
            {app.retry}
          </Button>
          {interview.submitAskedAt !== null && (
            <Button size="compact-md" variant="default" onClick={handleReopen}>
              {t.overview.reopen}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
