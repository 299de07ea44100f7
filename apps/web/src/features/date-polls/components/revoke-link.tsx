import { Button, Group, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useRevokeDateLink } from '../api.ts';

/** For someone who passed their letter on by accident. */
export function RevokeLink(props: { pollId: string }) {
  const { link: t } = useText('date-polls');
  const revoke = useRevokeDateLink(props.pollId);
  return (
    <Group gap="xs" align="baseline">
      <Text size="sm" c="dimmed" role="status">
        {revoke.isSuccess ? t.revoked : t.lead}
      </Text>
      {!revoke.isSuccess && (
        <Button size="compact-sm" variant="subtle" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {t.revoke}
        </Button>
      )}
      <ProblemNote error={revoke.error} />
    </Group>
  );
}
