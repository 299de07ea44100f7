import type { MakeQuoteDto } from '@leerkring/shared';
import type { Editor } from '@tiptap/core';
import { type DragEvent, useEffect, useEffectEvent } from 'react';

/** Words of an answer on their way to a text: as plain words they would lose from whom they come. */
const draggedType = 'application/x-leerkring-words';

export function dragWords(event: DragEvent, words: MakeQuoteDto): void {
  event.dataTransfer.setData(draggedType, JSON.stringify(words));
}

/**
 * Hears words of an answer that are dropped in the text, with the caret at the end of the line where they fell: people
 * go on writing while they become a quote, and the caret moves along with what they write.
 * @param onWords gets what the drop says, which nobody looked at yet
 */
export function useDroppedWords(editor: Editor | null, onWords: (words: MakeQuoteDto) => void): void {
  const handleWords = useEffectEvent(onWords);
  useEffect(() => {
    if (!editor) return undefined;
    const { view } = editor;
    const handleDrop = (event: globalThis.DragEvent) => {
      const said = event.dataTransfer?.getData(draggedType);
      const place = said && view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (!place) return;
      event.preventDefault();
      event.stopPropagation();
      const at = view.state.doc.resolve(place.pos);
      editor.commands.focus(at.parent.isTextblock ? at.end() : place.pos);
      handleWords(JSON.parse(said) as MakeQuoteDto);
    };
    view.dom.addEventListener('drop', handleDrop, true);
    return () => view.dom.removeEventListener('drop', handleDrop, true);
  }, [editor]);
}
