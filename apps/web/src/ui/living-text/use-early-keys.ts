import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { useLayoutEffect, useRef } from 'react';

/** What is in the buffer after this key, or null when the key has another meaning. */
export function withKey(typed: string, event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Enter') return `${typed}\n`;
  if (event.key === 'Backspace') return typed.slice(0, -1);
  return event.key.length === 1 ? typed + event.key : null;
}

/**
 * Someone may click in a text and type before the server has opened it. What they type meanwhile waits here and comes
 * at the end of the text once it is open; without this it would be lost, and a space would scroll the page.
 * @param isOpening on its way to being written
 * @param isWriting open for writing
 */
export function useEarlyKeys(editor: Editor, isOpening: boolean, isWriting: boolean): void {
  const typed = useRef('');
  // Before anyone can click: a key that comes in between belongs to the text as well.
  useLayoutEffect(() => {
    const { dom } = editor.view;
    if (isOpening) {
      const handleKey = (event: KeyboardEvent) => {
        const next = withKey(typed.current, event);
        if (next === null) return;
        event.preventDefault();
        typed.current = next;
      };
      dom.addEventListener('keydown', handleKey);
      return () => dom.removeEventListener('keydown', handleKey);
    }
    const [first = '', ...rest] = typed.current.split('\n');
    const hasFocus = document.activeElement === dom;
    typed.current = '';
    if (!isWriting || (!hasFocus && !first && rest.length === 0)) return undefined;
    // Whoever went on to something else meanwhile stays there.
    if (hasFocus) editor.commands.focus('end');
    const chain = editor.chain().command(({ tr }) => Boolean(tr.setSelection(Selection.atEnd(tr.doc))));
    if (first) chain.insertContent({ type: 'text', text: first });
    for (const line of rest) {
      chain.splitBlock();
      if (line) chain.insertContent({ type: 'text', text: line });
    }
    chain.run();
    return undefined;
  }, [editor, isOpening, isWriting]);
}
