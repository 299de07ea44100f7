import type { PortraitFileRefDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { fileAddress } from '../api.ts';
import { FileLink } from './file-link.tsx';
import classes from './files-view.module.css';

/** The pictures and documents of a portrait, to be looked at. */
export function FilesView({ files }: { files: PortraitFileRefDto[] }) {
  return (
    <Stack gap="lg">
      {files.map((file) =>
        file.kind === 'document' ? (
          <div key={file.id}>
            <FileLink file={file} />
            {file.caption !== '' && (
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {file.caption}
              </Text>
            )}
          </div>
        ) : (
          <figure key={file.id} className={classes['figure']}>
            <img
              src={fileAddress(file.id, 'small')}
              srcSet={`${fileAddress(file.id, 'small')} 640w, ${fileAddress(file.id, 'large')} 1600w`}
              sizes="(max-width: 48em) 90vw, 42rem"
              alt={file.alt}
              width={file.width ?? undefined}
              height={file.height ?? undefined}
              decoding="async"
              className={classes['picture']}
            />
            {file.caption !== '' && (
              <Text component="figcaption" size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
                {file.caption}
              </Text>
            )}
          </figure>
        ),
      )}
    </Stack>
  );
}
