import { Text } from '@mantine/core';

/** What someone said, with the names of who was asked standing out. */
export function SaidText(props: { text: string; mentions: string[]; isSettled: boolean }) {
  return (
    <Text
      style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      {...(props.isSettled && { c: 'dimmed' })}
    >
      {pieces(props.text, props.mentions).map(({ words, at, isName }) =>
        isName ? (
          <Text key={at} span inherit fw={650}>
            {words}
          </Text>
        ) : (
          words
        ),
      )}
    </Text>
  );
}

function pieces(text: string, names: string[]): { words: string; at: number; isName: boolean }[] {
  if (names.length === 0) return [{ words: text, at: 0, isName: false }];
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  let at = 0;
  return text.split(new RegExp(`(@(?:${escaped.join('|')}))`, 'iu')).map((words, index) => {
    const piece = { words, at, isName: index % 2 === 1 };
    at += words.length;
    return piece;
  });
}
