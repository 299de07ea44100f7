import type { PortraitDto, PortraitFieldId } from '@leerkring/shared';
import { Button, Group, List, Modal, Spoiler, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { usePublishPortrait } from '../api.ts';

/** Widening who can read is an act of its own: it first says who that will be. */
export function PublishDialog(props: { portrait: PortraitDto; opened: boolean; onClose: () => void }) {
  const words = useText('portraits');
  const common = useText('app');
  const t = words.publish;
  const { portrait } = props;
  const publish = usePublishPortrait(portrait.id);
  const has = (fieldId: PortraitFieldId) =>
    portrait.fields.some(({ id, value }) => id === fieldId && Object.keys(value).length > 0);
  const filled = portrait.reaches.filter(({ fieldId }) => has(fieldId));
  const further = filled.filter(({ reach }) => reach === 'institution' || reach === 'public').length;
  const kept = filled.filter(({ reach }) => reach === 'programme');
  const later = filled.filter(({ opensOn }) => opensOn !== null).length;
  const handlePublish = async () => {
    await publish.mutateAsync();
    props.onClose();
    notifications.show({ message: t.done });
  };
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t.title} size="lg">
      <Stack gap="md">
        {portrait.missing.length > 0 && (
          <Stack gap={4} role="alert">
            <Text fw={560}>{t.missing}</Text>
            <List>
              {portrait.missing.map((id) => (
                <List.Item key={id}>
                  {id === 'pictures' ? words.files.missing : words.fields[id].label}
                </List.Item>
              ))}
            </List>
            {kept.some(({ fieldId }) => portrait.missing.includes(fieldId)) && (
              <Text size="sm">{t.missingReach}</Text>
            )}
          </Stack>
        )}
        <Text>
          {further > 0
            ? t.whoFurther(portrait.readerNames.length, further)
            : t.who(portrait.readerNames.length)}
        </Text>
        {kept.length > 0 && <Text>{t.keptBack(kept.length)}</Text>}
        {later > 0 && <Text>{t.later(later)}</Text>}
        <Spoiler maxHeight={0} showLabel={t.names(portrait.readerNames.length)} hideLabel={common.close}>
          <List size="sm" style={{ overflowWrap: 'anywhere' }}>
            {portrait.readerNames.map((name, index) => (
              <List.Item key={`${index} ${name}`}>{name}</List.Item>
            ))}
          </List>
        </Spoiler>
        <Text c="dimmed">{t.what}</Text>
        <ProblemNote error={publish.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {common.cancel}
          </Button>
          <Button
            loading={publish.isPending}
            disabled={portrait.missing.length > 0}
            onClick={() => void handlePublish().catch(() => undefined)}
          >
            {t.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
