import type { ReadThreadDto } from '@leerkring/shared';
import { Group, Menu, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useEraseThread } from '../api.ts';
import { ThreadWords } from './thread-words.tsx';

/** A thread of mine that nobody else sees yet. */
export function OwnThread(props: { thread: ReadThreadDto; plgId: string; onChange: () => void }) {
  const t = useText('readings');
  const { thread } = props;
  const [isErasing, setErasing] = useState(false);
  const erase = useEraseThread(props.plgId);
  return (
    <Surface component="li">
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <Title order={3} size="h4" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {thread.name}
        </Title>
        {thread.can.write && (
          <RowMenu label={t.threadMenu(thread.name)}>
            <Menu.Item onClick={props.onChange}>{t.rewrite}</Menu.Item>
            <Menu.Item onClick={() => setErasing(true)}>{t.erase}</Menu.Item>
          </RowMenu>
        )}
      </Group>
      <ThreadWords thread={thread} />
      <ConfirmDialog
        opened={isErasing}
        title={t.eraseTitle(thread.name)}
        body={t.eraseBody}
        confirm={t.erase}
        tone="danger"
        onConfirm={() => erase.mutateAsync(thread.id)}
        onClose={() => setErasing(false)}
      />
    </Surface>
  );
}
