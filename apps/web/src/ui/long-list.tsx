import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../text/text.ts';
import { isFound, SearchField } from './search-field.tsx';

/** More than these are searched rather than read; a few more are sooner shown than hidden behind a button. */
const most = 12;
const few = 4;

interface Words {
  find: string;
  none: string;
  all: (count: number) => string;
  fewer: string;
}

interface Shown<T> {
  items: T[];
  /** What of an item is searched. */
  textsOf: (item: T) => (string | null | undefined)[];
  children: (shown: T[]) => ReactNode;
}

/**
 * A list that is short at most places and long at some: then it shows its first rows and a field to find any of them, so
 * that what comes after it on the page stays within reach. What is added is never among what does not show.
 */
export function LongList<T>(
  props: Shown<T> & {
    /** When those of any list do not say what is looked for. */
    words?: Words;
  },
) {
  const [known] = useState(props.items.length);
  if (props.items.length <= most + few) return props.children(props.items);
  if (props.words === undefined) return <InWords {...props} known={known} />;
  return <Narrowed {...props} words={props.words} known={known} />;
}

function InWords<T>(props: Shown<T> & { known: number }) {
  return <Narrowed {...props} words={useText('search').list} />;
}

function Narrowed<T>(props: Shown<T> & { words: Words; known: number }) {
  const { items, words, known } = props;
  const [sought, setSought] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = items.filter((it) => isFound(sought, ...props.textsOf(it)));
  const isWhole = isOpen || items.length > known || sought.trim() !== '';
  const shown = isWhole ? found : found.slice(0, most);
  return (
    <Stack gap="md">
      <SearchField label={words.find} value={sought} onChange={setSought} />
      {shown.length > 0 && props.children(shown)}
      <Text c="dimmed" size="sm" role="status">
        {found.length === 0 && words.none}
      </Text>
      {sought.trim() === '' && items.length <= known && (
        <Group>
          <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.fewer : words.all(items.length)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
