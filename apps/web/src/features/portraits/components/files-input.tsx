import {
  fileLimits,
  fileTypes,
  portraitFilesMost,
  type PortraitDto,
  type PortraitFieldId,
} from '@leerkring/shared';
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useUploads } from '../../../lib/use-uploads.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAddFile, useMoveFile, useRemoveFile } from '../api.ts';
import { FileItem } from './file-item.tsx';
import { ReachNote } from './reach-note.tsx';
import { UploadRow } from '../../../ui/upload-row.tsx';

const megabytes = Math.floor(fileLimits.bytes / 1024 / 1024);

/** Pictures and documents of a portrait: what may be added is said first, and each arrives with its own state. */
export function FilesInput(props: { portrait: PortraitDto; fieldId: PortraitFieldId }) {
  const words = useText('portraits');
  const t = words.files;
  const { portrait } = props;
  const { files } = portrait;
  const { uploads, add, retry, dismiss } = useUploads(useAddFile(portrait.id).mutateAsync);
  const move = useMoveFile(portrait.id);
  const remove = useRemoveFile(portrait.id);
  const { label, hint } = words.fields[props.fieldId];
  const underWay = uploads.filter(({ error }) => error === null).length;
  const left = Math.max(0, portraitFilesMost - files.length - underWay);
  return (
    <Stack gap="sm" id={`portrait-${props.fieldId}`} style={{ scrollMarginTop: '8rem' }}>
      <div>
        <Text fw={500}>{label}</Text>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </div>
      {(files.length > 0 || uploads.length > 0) && (
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.list}>
          {files.map((file, at) => (
            <FileItem
              key={file.id}
              portraitId={portrait.id}
              file={file}
              onEarlier={at > 0 ? () => move.mutate({ id: file.id, by: -1 }) : null}
              onLater={at < files.length - 1 ? () => move.mutate({ id: file.id, by: 1 }) : null}
              onRemove={() => remove.mutateAsync(file.id)}
            />
          ))}
          {uploads.map((it) => (
            <UploadRow key={it.key} upload={it} onRetry={() => retry(it)} onDismiss={() => dismiss(it.key)} />
          ))}
        </Stack>
      )}
      <ProblemNote error={move.error} />
      {portrait.can.write && (
        <>
          <Group>
            <FileButton multiple accept={fileTypes.join(',')} onChange={add}>
              {(button) => (
                <Button variant="default" disabled={left === 0} {...button}>
                  {t.add}
                </Button>
              )}
            </FileButton>
          </Group>
          <Text size="sm" c="dimmed">
            {t.limits(left, portraitFilesMost, megabytes)} {left > 0 && t.privacy}
          </Text>
        </>
      )}
      <ReachNote portrait={portrait} fieldId={props.fieldId} />
    </Stack>
  );
}
