import { livingTextNodes, ruleFor } from '@leerkring/shared';
import * as Y from 'yjs';

/** Before words: the end of the line above them. */
export const endOfLine = '\n';

/**
 * The line that this one would go on in if its beginning were no beginning: a paragraph right above it, or the last line
 * of the point above it in a list.
 * @param run the first words of a line
 * @returns null at the top of a text, below a quote, and where a heading is one of the two
 */
export function lineBefore(run: Y.XmlText): Y.XmlElement | null {
  const block = run.parent;
  if (!(block instanceof Y.XmlElement) || block.toArray()[0] !== run || block.nodeName !== 'paragraph')
    return null;
  const point = pointOf(block);
  if (point && point.toArray()[0] === block) {
    const last = siblingBefore(point)?.toArray().at(-1);
    return last instanceof Y.XmlElement && isParagraph(last) ? last : null;
  }
  const above = siblingBefore(block);
  return above && isParagraph(above) ? above : null;
}

/** Puts a line behind the one above it, with how its words look and what stands between them. */
export function joinLines(run: Y.XmlText): void {
  const above = lineBefore(run);
  const block = run.parent;
  if (!above || !(block instanceof Y.XmlElement)) return;
  const rest = block
    .toArray()
    .slice(1)
    .map((it) => it.clone() as Y.XmlElement | Y.XmlText);
  const moved = run.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  const last = above.toArray().at(-1);
  const end = last instanceof Y.XmlText ? last : new Y.XmlText();
  if (end !== last) above.insert(above.length, [end]);
  const needsSpace = /\S$/.test(end.toString()) && /^[\p{L}\p{N}]/u.test(String(moved[0]?.insert ?? ''));
  end.applyDelta([{ retain: end.length }, ...(needsSpace ? [{ insert: ' ' }] : []), ...moved]);
  above.insert(above.length, rest);
  remove(block);
}

const isParagraph = (it: Y.XmlElement): boolean =>
  it.nodeName === 'paragraph' && ruleFor(livingTextNodes, it.nodeName)?.holds === 'inline';

const pointOf = (block: Y.XmlElement): Y.XmlElement | null =>
  block.parent instanceof Y.XmlElement && block.parent.nodeName === 'listItem' ? block.parent : null;

/** Over lines that say nothing. */
function siblingBefore(it: Y.XmlElement): Y.XmlElement | null {
  const siblings = (it.parent as Y.XmlElement | Y.XmlFragment).toArray();
  const above = siblings
    .slice(0, siblings.indexOf(it))
    .findLast((one) => !(one instanceof Y.XmlElement && isParagraph(one) && one.length === 0));
  return above instanceof Y.XmlElement ? above : null;
}

/** With the point of a list that it was, and the empty lines above it. */
function remove(block: Y.XmlElement): void {
  const point = pointOf(block);
  const outer = point && point.length === 1 ? point : block;
  const parent = outer.parent as Y.XmlElement | Y.XmlFragment;
  const above = siblingBefore(outer);
  const from = above ? parent.toArray().indexOf(above) + 1 : parent.toArray().indexOf(outer);
  parent.delete(from, parent.toArray().indexOf(outer) - from + 1);
}
