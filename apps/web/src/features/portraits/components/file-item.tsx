import type { PortraitFileDto } from '@leerkring/shared';
import { Group, Image, Menu, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { fileAddress } from '../api.ts';
import { useDescription } from '../use-description.ts';
import { FileLink } from './file-link.tsx';

/** One picture or document while the portrait is written: what it shows in words, its place, and away with it. */
export function FileItem(props: {
  portraitId: string;
  file: PortraitFileDto;
  onEarlier: (() => void) | null;
  onLater: (() => void) | null;
  onRemove: () => Promise<unknown>;
}) {
  const t = useText('portraits').files;
  const { file } = props;
  const it = useDescription(props.portraitId, file);
  const [isAsking, setAsking] = useState(false);
  const app = useText('app');
  const wordsOf = (field: 'alt' | 'caption') =>
    field in it.theirs && app.overtaken(String(it.theirs[field] ?? ''));
  const isReady = file.state === 'ready';
  return (
    <Surface component="li" p="md">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap" mb="xs">
        <Stack gap={2} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {file.kind === 'document' && isReady ? (
            <FileLink file={file} />
          ) : (
            <Text size="sm">{file.name}</Text>
          )}
          {file.addedByName !== null && (
            <Text size="xs" c="dimmed">
              {t.addedBy(file.addedByName)}
            </Text>
          )}
        </Stack>
        <Group gap="xs" wrap="nowrap">
          {file.state === 'checking' && <StatusChip tone="waiting">{t.checking}</StatusChip>}
          {file.state === 'refused' && <StatusChip tone="neutral">{t.refused}</StatusChip>}
          {file.can.remove && (
            <RowMenu label={t.more(file.name)}>
              {props.onEarlier && <Menu.Item onClick={props.onEarlier}>{t.earlier}</Menu.Item>}
              {props.onLater && <Menu.Item onClick={props.onLater}>{t.later}</Menu.Item>}
              <Menu.Item onClick={() => setAsking(true)}>{t.remove}</Menu.Item>
            </RowMenu>
          )}
        </Group>
      </Group>
      {!isReady && (
        <Text size="sm" c="dimmed">
          {file.state === 'checking' ? t.checkingText : t.refusedText}
        </Text>
      )}
      <Group align="flex-start" gap="md">
        {file.kind === 'picture' && isReady && (
          <Image
            src={fileAddress(file.id, 'small')}
            alt={it.value.alt}
            w={200}
            h={150}
            fit="contain"
            radius="sm"
            bg="var(--lk-wash, transparent)"
            style={{ flex: '0 1 200px' }}
          />
        )}
        {file.state !== 'refused' && (
          <Stack gap="sm" style={{ flex: '1 1 14rem', minWidth: 0 }}>
            {file.kind === 'picture' && (
              <Textarea
                label={t.alt}
                description={t.altHint}
                autosize
                minRows={1}
                maxLength={300}
                disabled={!file.can.describe}
                value={it.value.alt}
                error={wordsOf('alt')}
                onChange={(event) => it.set({ alt: event.currentTarget.value.replaceAll('\n', ' ') })}
                onBlur={it.flush}
              />
            )}
            <Textarea
              label={t.caption}
              description={t.captionHint}
              autosize
              minRows={1}
              maxLength={300}
              disabled={!file.can.describe}
              value={it.value.caption}
              error={wordsOf('caption')}
              onChange={(event) => it.set({ caption: event.currentTarget.value.replaceAll('\n', ' ') })}
              onBlur={it.flush}
            />
            <Group justify="flex-end">
              <SaveStateBadge state={it.state} />
            </Group>
            <ProblemNote error={it.error} />
          </Stack>
        )}
      </Group>
      <ConfirmDialog
        opened={isAsking}
        title={t.removeTitle(file.name)}
        body={t.removeBody}
        confirm={t.remove}
        tone="danger"
        onConfirm={props.onRemove}
        onClose={() => setAsking(false)}
      />
    </Surface>
  );
}
