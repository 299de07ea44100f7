import type { CodeContentDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** What it means, when it is given and when not; what nobody wrote is left out. */
export function CodeMeaning({ of: it }: { of: CodeContentDto }) {
  const t = useText('codes');
  return (
    <>
      {it.definition && <Text style={{ overflowWrap: 'anywhere' }}>{it.definition}</Text>}
      {it.include && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Text span fw={620}>
            {t.include}:
          </Text>{' '}
          {it.include}
        </Text>
      )}
      {it.exclude && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Text span fw={620}>
            {t.exclude}:
          </Text>{' '}
          {it.exclude}
        </Text>
      )}
    </>
  );
}
