import type { ReadThreadDto } from '@leerkring/shared';
import { Blockquote, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** What a reader meant, in which conversations, and the words that show it. */
export function ThreadWords({ thread: it }: { thread: ReadThreadDto }) {
  const t = useText('readings');
  return (
    <>
      {it.text !== '' && <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{it.text}</Text>}
      <Text size="sm" c="dimmed">
        {it.codes.length > 0 ? t.threadCases(it.codes) : t.gone}
      </Text>
      {it.words.map((words) => (
        <Blockquote key={words.id} p="xs" mt={4} style={{ overflowWrap: 'anywhere' }}>
          {words.words}
          <Text component="cite" display="block" size="xs">
            {words.isStale ? `${words.code}, ${t.stale}` : words.code}
          </Text>
        </Blockquote>
      ))}
    </>
  );
}
