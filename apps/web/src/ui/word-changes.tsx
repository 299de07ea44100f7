import type { TextPartDto } from '@leerkring/shared';
import { VisuallyHidden } from '@mantine/core';
import { useText } from '../text/text.ts';

/** What changed in a text, word by word; readable without colour. */
export function WordChanges(props: { parts: TextPartDto[] }) {
  const t = useText('app');
  return props.parts.map((part, at) => {
    // Parts have no identity of their own: their place in the text is all they are.
    const key = `${at}${part.kind}`;
    if (part.kind === 'same') return <span key={key}>{part.text}</span>;
    if (part.kind === 'removed')
      return (
        <del key={key} style={{ color: 'var(--mantine-color-error)' }}>
          <VisuallyHidden>{t.removed}: </VisuallyHidden>
          {part.text.trim() === '' ? part.text.replaceAll('\n', '¶ ') : part.text}
        </del>
      );
    return (
      <ins key={key} style={{ color: 'var(--lk-done)' }}>
        <VisuallyHidden>{t.added}: </VisuallyHidden>
        {part.text}
      </ins>
    );
  });
}
