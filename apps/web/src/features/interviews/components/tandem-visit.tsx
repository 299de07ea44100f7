import { Group, Stack, Text } from '@mantine/core';
import { type InterviewTaskDto, protocolAudiences } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { useKept } from './use-keeper.ts';

/** Whom I make this visit with, and the way into their conversations. */
export function TandemVisit(props: { task: InterviewTaskDto }) {
  const t = useText('tandems');
  const tandem = useKept().tandems?.tasks.find((it) => it.assignmentId === props.task.assignmentId);
  if (!tandem) return null;
  if (tandem.hasStopped)
    return (
      <Text c="dimmed" size="sm">
        {t.with(tandem.partnerName)}. {t.stoppedShort}
      </Text>
    );
  return (
    <Stack gap="xs">
      <Text>
        {t.with(tandem.partnerName)}.{' '}
        <Text span c="dimmed" size="sm">
          {tandem.isBlind ? t.blindShort : t.open}
        </Text>
      </Text>
      <Group gap="sm">
        {protocolAudiences.map((audience) => (
          <ButtonLink
            key={audience}
            variant="light"
            to={`/gesprekken/mee/${tandem.tandemId}/${audience}`}
            style={{ flex: '1 1 10rem' }}
          >
            {t.along.begin[audience]}
          </ButtonLink>
        ))}
      </Group>
    </Stack>
  );
}
