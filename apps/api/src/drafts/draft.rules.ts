import { livingTextNodes, livingTextRoot, ruleFor } from '@leerkring/shared';
import * as Y from 'yjs';
import { charactersOf, type TextPlace } from '../platform/living-text/text-anchor.ts';

/** A line of a chapter that says something: its runs with what stands between them, one character for each place. */
export interface Paragraph {
  runs: { text: Y.XmlText; from: number }[];
  characters: string;
}

const object = '\ufffc';

/** In the order and with the omissions of a publication: a line without words is not there. */
export function paragraphsOf(doc: Y.Doc): Paragraph[] {
  const inside = (parent: Y.XmlFragment): Paragraph[] =>
    parent.toArray().flatMap((child) => {
      if (!(child instanceof Y.XmlElement)) return [];
      return ruleFor(livingTextNodes, child.nodeName)?.holds === 'inline'
        ? paragraphOf(child)
        : inside(child);
    });
  return inside(doc.getXmlFragment(livingTextRoot));
}

function paragraphOf(element: Y.XmlElement): Paragraph[] {
  const it: Paragraph = { runs: [], characters: '' };
  let isEmpty = true;
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      it.runs.push({ text: child, from: it.characters.length });
      it.characters += charactersOf(child);
      isEmpty &&= charactersOf(child).trim() === '';
    } else {
      isEmpty &&= child instanceof Y.XmlElement && child.nodeName === 'hardBreak';
      it.characters += object;
    }
  }
  return isEmpty ? [] : [it];
}

/** Which line of its text a place is in, and which characters of it. */
export function lineOf(place: TextPlace): { paragraph: number; from: number; to: number } | null {
  if (!place.text.doc) return null;
  const paragraphs = paragraphsOf(place.text.doc);
  for (const [paragraph, { runs }] of paragraphs.entries())
    for (const run of runs)
      if (run.text === place.text) return { paragraph, from: run.from + place.from, to: run.from + place.to };
  return null;
}

/** The one line in which these words stand; words that stand nowhere or twice are of the whole chapter. */
export function lineWith(doc: Y.Doc, words: string): { paragraph: number; from: number; to: number } | null {
  if (words.trim() === '') return null;
  const found = paragraphsOf(doc).flatMap(({ characters }, paragraph) => {
    const from = characters.indexOf(words);
    if (from === -1) return [];
    const place = { paragraph, from, to: from + words.length };
    return characters.includes(words, from + 1) ? [place, place] : [place];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
