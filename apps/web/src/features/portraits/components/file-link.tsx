import type { PortraitFileRefDto } from '@leerkring/shared';
import { Anchor, Text } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';
import { fileAddress } from '../api.ts';

/** A document, to be saved and opened with what the device has for it. */
export function FileLink({ file }: { file: PortraitFileRefDto }) {
  const t = useText('portraits').files;
  const locale = useLocale();
  const megabytes = Math.max(0.1, file.size / 1024 / 1024).toLocaleString(locale, {
    maximumFractionDigits: 1,
  });
  return (
    <Text span>
      <Anchor href={fileAddress(file.id, 'large')} download={file.name} style={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed">
        ({t.size(megabytes)})
      </Text>
    </Text>
  );
}
