import { fileTypes, type WorkshopDto, type WorkshopGroupDto, workshopSheetsMost } from '@leerkring/shared';
import { Anchor, Button, FileButton, Group, Image, Menu, Stack } from '@mantine/core';
import { useState } from 'react';
import { useUploads } from '../../../lib/use-uploads.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { UploadRow } from '../../../ui/upload-row.tsx';
import { sheetAddress, useAddSheet, useRemoveSheet } from '../api.ts';

const pictures = fileTypes.filter((type) => type.startsWith('image/'));

/** The photographs of one group's sheets, and adding one: of dreams or of what is needed. */
export function SheetPhotos({ it, group }: { it: WorkshopDto; group: WorkshopGroupDto }) {
  const t = useText('workshops').photos;
  const kinds = useText('workshops').kinds;
  const [removing, setRemoving] = useState<string>();
  const remove = useRemoveSheet(it.id);
  const dreams = useUploads(useAddSheet(it.id, group.id, 'dream').mutateAsync);
  const needs = useUploads(useAddSheet(it.id, group.id, 'need').mutateAsync);
  const uploads = [dreams, needs].flatMap((of) => of.uploads.map((upload) => ({ of, upload })));
  const left = workshopSheetsMost - group.sheets.length - uploads.length;
  return (
    <Stack gap="xs" mt="sm">
      {(group.sheets.length > 0 || uploads.length > 0) && (
        <Group
          component="ul"
          gap="sm"
          p={0}
          m={0}
          align="flex-start"
          aria-label={t.of(group.number)}
          style={{ listStyle: 'none' }}
        >
          {group.sheets.map((sheet, at) => (
            <Group component="li" key={sheet.id} gap={0} align="flex-start" wrap="nowrap">
              <Anchor href={sheetAddress(sheet.id, 'large')} target="_blank">
                <Image
                  src={sheetAddress(sheet.id, 'small')}
                  alt={t.alt(kinds[sheet.kind], group.number, at + 1)}
                  w={120}
                  h={90}
                  fit="cover"
                  radius="sm"
                />
              </Anchor>
              {it.can.type && (
                <RowMenu label={t.more(group.number, at + 1)}>
                  <Menu.Item onClick={() => setRemoving(sheet.id)}>{t.remove}</Menu.Item>
                </RowMenu>
              )}
            </Group>
          ))}
          {uploads.map(({ of, upload }) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => of.retry(upload)}
              onDismiss={() => of.dismiss(upload.key)}
            />
          ))}
        </Group>
      )}
      {it.can.type && left > 0 && (
        <Group gap="xs">
          {(
            [
              ['dream', dreams],
              ['need', needs],
            ] as const
          ).map(([kind, of]) => (
            <FileButton key={kind} multiple accept={pictures.join(',')} onChange={of.add}>
              {(button) => (
                <Button
                  {...button}
                  size="compact-md"
                  variant="subtle"
                  aria-label={`${t.add[kind]}: ${t.group(group.number)}`}
                >
                  {t.add[kind]}
                </Button>
              )}
            </FileButton>
          ))}
        </Group>
      )}
      <ProblemNote error={remove.error} />
      <ConfirmDialog
        opened={removing !== undefined}
        title={t.removeTitle}
        body={t.removeBody}
        confirm={t.remove}
        tone="danger"
        onConfirm={() => remove.mutateAsync(removing ?? '')}
        onClose={() => setRemoving(undefined)}
      />
    </Stack>
  );
}
