import {
  livingTextNodes,
  livingTextRoot,
  ruleFor,
  type TextNodeJson,
  type TextValue,
} from '@leerkring/shared';
import * as Y from 'yjs';

type Marks = Record<string, Record<string, TextValue> | null>;

/** The text as ProseMirror JSON, the one form in which rooms read it. */
export function textToJson(doc: Y.Doc): TextNodeJson {
  return { type: 'doc', content: childrenOf(doc.getXmlFragment(livingTextRoot)) };
}

function childrenOf(parent: Y.XmlFragment): TextNodeJson[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textRuns(child);
    return child instanceof Y.XmlElement ? [elementToJson(child)] : [];
  });
}

export function elementToJson(element: Y.XmlElement): TextNodeJson {
  const attrs = element.getAttributes() as Record<string, TextValue>;
  const content = childrenOf(element);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

function textRuns(text: Y.XmlText): TextNodeJson[] {
  return (text.toDelta() as { insert: unknown; attributes?: Marks }[]).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string') return [];
    // PostgreSQL cannot keep NUL in text or JSON.
    const clean = insert.replaceAll('\u0000', '');
    if (!clean) return [];
    const marks = Object.entries(attributes ?? {}).map(([type, attrs]) => ({
      type,
      ...(attrs && Object.keys(attrs).length > 0 && { attrs }),
    }));
    return [{ type: 'text', text: clean, ...(marks.length > 0 && { marks }) }];
  });
}

/** The words alone: one line per block. */
export function textToPlain(node: TextNodeJson): string {
  return blocksOf(node)
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function blocksOf(node: TextNodeJson): string[] {
  const children = node.content ?? [];
  const rule = ruleFor(livingTextNodes, node.type);
  if (rule?.holds === 'inline') return [children.map(inlineText).join('')];
  return children.flatMap(blocksOf);
}

function inlineText(node: TextNodeJson): string {
  if (node.type === 'text') return node.text ?? '';
  return node.type === 'hardBreak' ? '\n' : '';
}

/** What someone might hand over as the beginning of a text: words (one paragraph per line) or ProseMirror JSON. */
export function asJson(content: string | TextNodeJson): TextNodeJson {
  if (typeof content !== 'string') return content;
  return {
    type: 'doc',
    content: content.split(/\r?\n/).map((line) => ({
      type: 'paragraph',
      ...(line && { content: [{ type: 'text', text: line }] }),
    })),
  };
}

/** The Yjs update that builds this text in an empty document. */
export function jsonToUpdate(json: TextNodeJson): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => append(doc.getXmlFragment(livingTextRoot), json.content ?? []));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function append(parent: Y.XmlFragment, content: TextNodeJson[]): void {
  for (let index = 0; index < content.length;) {
    const node = content[index];
    if (!node) break;
    if (node.type !== 'text') {
      const element = new Y.XmlElement(node.type);
      parent.push([element]);
      appendJson(element, node);
      index += 1;
      continue;
    }
    const text = new Y.XmlText();
    parent.push([text]);
    for (let run = content[index]; run?.type === 'text'; run = content[++index]) {
      const marks = Object.fromEntries((run.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}]));
      text.insert(text.length, run.text ?? '', marks);
    }
  }
}

/** What a node of this JSON has and holds, put in an element that stands in its document. */
export function appendJson(element: Y.XmlElement, node: TextNodeJson): void {
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    // Yjs keeps any plain value; its type only knows strings.
    if (value !== null) element.setAttribute(name, value as string);
  append(element, node.content ?? []);
}
