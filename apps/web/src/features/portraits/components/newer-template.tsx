import type { PortraitDto } from '@leerkring/shared';
import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useMoveTemplate } from '../api.ts';

/** Offers the questions of a newer template; whoever does not want them leaves them. */
export function NewerTemplate({ portrait }: { portrait: PortraitDto }) {
  const words = useText('portraits');
  const t = words.template;
  const move = useMoveTemplate(portrait.id);
  const { newerTemplate: newer, newQuestions } = portrait;
  if (newer === null || !portrait.can.write) return null;

  const handleMove = async () => {
    await move.mutateAsync(newer);
    notifications.show({ message: t.done(newQuestions.length) });
  };

  return (
    <Alert variant="light" mb="xl" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
      <Group justify="space-between" gap="md">
        <Text style={{ minWidth: 0, flex: '1 1 18rem' }}>
          {t.offer(newQuestions.map((id) => words.fields[id].label))} {t.keeps}
        </Text>
        <Button
          variant="default"
          loading={move.isPending}
          onClick={() => void handleMove().catch(() => undefined)}
        >
          {t.take}
        </Button>
      </Group>
      <ProblemNote error={move.error} />
    </Alert>
  );
}
