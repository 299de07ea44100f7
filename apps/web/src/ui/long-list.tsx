import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isFound, SearchField } from './search-field.tsx';

/** More than these are searched rather than read. */
const most = 12;

/**
 * A list that is short at most places and long at some: then it shows its first rows and a field to find any of them, so
 * that what comes after it on the page stays within reach. What is added is never among what does not show.
 */
export function LongList<T>(props: {
  items: T[];
  /** What of an item is searched. */
  textsOf: (item: T) => (string | null | undefined)[];
  words: { find: string; none: string; all: (count: number) => string; fewer: string };
  children: (shown: T[]) => ReactNode;
}) {
  const { items, words } = props;
  const [sought, setSought] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [known] = useState(items.length);
  if (items.length <= most) return props.children(items);
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
