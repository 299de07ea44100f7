import { Avatar } from '@mantine/core';

const small = new Set(['de', 'den', 'der', 'el', 'het', 'te', 'ten', 'ter', 'van', 'von', 'in', "'t"]);

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !small.has(word.toLowerCase()));
  // By whole signs: half of an emoji can be shown by nothing.
  const [first = '·', ...rest] = words.map((word) => [...word][0]);
  return `${first}${rest.at(-1) ?? ''}`.toUpperCase();
}

/** Initials of a person. Decoration: the name always stands beside it, or give `label`. */
export function PersonAvatar(props: { name: string; size?: 'sm' | 'md' | 'lg'; label?: string }) {
  return (
    <Avatar
      size={props.size ?? 'md'}
      radius="xl"
      color="clay"
      variant="light"
      styles={{ placeholder: { fontWeight: 600, color: 'light-dark(#85381f, #f1c9b5)' } }}
      {...(props.label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.label })}
    >
      {initialsOf(props.name)}
    </Avatar>
  );
}
