import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../text/text.ts';
import { isFound, SearchField } from './search-field.tsx';

/** More than these are searched rather than read; a few more are sooner shown than hidden behind a button. */
const usual = 12;
const few = 4;

interface Words {
  find: string;
  none: string;
  all: (count: number) => string;
  fewer: string;
}

interface Shown<T> {
  items: T[];
  /** What of an item is searched; nothing where the page has its own way to find one. */
  textsOf?: (item: T) => (string | null | undefined)[];
  /** How many show at first, where rows are so small that more are read at a glance. */
  most?: number;
  children: (shown: T[]) => ReactNode;
}

/**
 * A list that is short at most places and long at some: then it shows its first rows and a field to find any of them, so
 * that what comes after it on the page stays within reach. What is added is never among what does not show, and the rows
 * keep their place: what is being typed in one of them stays when the list becomes long or short under it.
 */
export function LongList<T>(
  props: Shown<T> & {
    /** When those of any list do not say what is looked for. */
    words?: Words;
  },
) {
  const { items, textsOf, words, most = usual } = props;
  const [known, setKnown] = useState(items.length);
  const [sought, setSought] = useState('');
  const [isOpen, setOpen] = useState(false);
  if (items.length > known) {
    setKnown(items.length);
    setOpen(true);
  }
  const isOnPaper = useOnPaper();
  const isLong = items.length > most + few;
  const isSought = isLong && textsOf !== undefined && sought.trim() !== '';
  const found = isSought ? items.filter((it) => isFound(sought, ...textsOf(it))) : items;
  const shown = !isLong || isOpen || isSought || isOnPaper ? found : found.slice(0, most);
  return (
    <Stack gap="md">
      {isLong && textsOf !== undefined && (
        <InWords words={words}>
          {(own) => <SearchField label={own.find} value={sought} onChange={setSought} />}
        </InWords>
      )}
      {(shown.length > 0 || !isLong) && props.children(shown)}
      {isLong && (
        <InWords words={words}>
          {(own) => (
            <>
              {textsOf !== undefined && (
                <Text c="dimmed" size="sm" role="status">
                  {found.length === 0 && own.none}
                </Text>
              )}
              {!isSought && (
                <Group>
                  <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                    {isOpen ? own.fewer : own.all(items.length)}
                  </Button>
                </Group>
              )}
            </>
          )}
        </InWords>
      )}
    </Stack>
  );
}

/** Nothing on a sheet would say that there is more, so what is printed is whole. */
function useOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false);
  useEffect(() => {
    // Before the browser takes the page as it is.
    const begin = () => flushSync(() => setOnPaper(true));
    const end = () => setOnPaper(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isOnPaper;
}

/** Waits for the words of any list by itself, and not with the rows that are there. */
function InWords(props: { words?: Words; children: (words: Words) => ReactNode }) {
  if (props.words !== undefined) return props.children(props.words);
  return (
    <Suspense fallback={null}>
      <WithAnyWords>{props.children}</WithAnyWords>
    </Suspense>
  );
}

function WithAnyWords(props: { children: (words: Words) => ReactNode }) {
  return props.children(useText('search').list);
}
