import type { LeadingQuestionDto, ProtocolVersionDto } from '@leerkring/shared';
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { Problem } from '../../../lib/http.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useFreezeProtocol, useRelabelProtocol } from '../api.ts';

/** Says what settling means and what is still missing, before it cannot be taken back. */
export function FreezeDialog(props: {
  version: ProtocolVersionDto;
  leadingQuestions: LeadingQuestionDto[];
  opened: boolean;
  onClose: () => void;
}) {
  const t = useText('protocols');
  const common = useText('app');
  const { version, onClose } = props;
  const freeze = useFreezeProtocol(version.id);
  const relabel = useRelabelProtocol(version.id);
  const count = (audience: string) =>
    version.questions.filter((one) => one.isChosen && one.audience === audience).length;
  const positionOf = (id: string) => props.leadingQuestions.find((one) => one.id === id)?.position ?? 0;
  const hasNewMeaning = freeze.error instanceof Problem && freeze.error.code === 'protocol.meaning_changed';
  const handleClose = () => {
    freeze.reset();
    onClose();
  };
  const handleRelabel = () =>
    relabel.mutate({ meaningChanged: true, note: version.note }, { onSuccess: () => freeze.reset() });
  return (
    <Modal opened={props.opened} onClose={handleClose} title={t.freeze.title(version.number)}>
      <Stack gap="md">
        <Text>{t.freeze.body}</Text>
        <Text>{t.freeze.counts(count('student'), count('teacher'))}</Text>
        {version.gaps.length > 0 && (
          <div>
            <Text>{t.freeze.gaps}</Text>
            <List>
              {version.gaps.map(({ leadingQuestionId, audience }) => (
                <List.Item key={`${leadingQuestionId}${audience}`}>
                  {t.gap(t.lv(positionOf(leadingQuestionId)), audience)}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <ProblemNote error={freeze.error ?? relabel.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={handleClose} data-autofocus>
            {common.cancel}
          </Button>
          {hasNewMeaning ? (
            <Button loading={relabel.isPending} onClick={handleRelabel}>
              {t.freeze.relabel}
            </Button>
          ) : (
            <Button
              loading={freeze.isPending}
              onClick={() => freeze.mutate(undefined, { onSuccess: handleClose })}
            >
              {t.freeze.confirm(version.number)}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
