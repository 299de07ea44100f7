import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

/** Narrows a list that is already here. */
export function SearchField(props: { label: string; value: string; onChange: (next: string) => void }) {
  return (
    <TextInput
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      // A width of its own: in a column a basis would be its height.
      w="min(100%, 26.25rem)"
      flex="0 1 auto"
    />
  );
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether any of the texts contains what was typed; accents and capitals do not matter. */
export function isFound(sought: string, ...texts: (string | null | undefined)[]): boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const all = plain(texts.join(' '));
  return words.every((word) => all.includes(word));
}
