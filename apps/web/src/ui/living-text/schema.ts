import { isSafeHref, isSource, livingTextNodes } from '@leerkring/shared';
import { type AnyExtension, Extension, Mark, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import type { Doc } from 'yjs';
import { textAtoms } from './text-atoms.ts';
import { textBinding } from './text-binding.ts';

/**
 * Everything may be empty: the bindings delete what does not fit, so two people who delete at once must never leave
 * something behind that is not allowed.
 */
const nodes: AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [1, 2, 3, 4] }),
  Blockquote.extend({ content: 'block*' }),
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({ content: 'listItem*' }),
  ListItem.extend({ content: 'block*' }),
  HardBreak,
];

const marks: AnyExtension[] = [
  Bold,
  Italic,
  Link.extend({
    addAttributes: () => ({ href: { default: null } }),
  }).configure({
    openOnClick: false,
    defaultProtocol: 'https',
    isAllowedUri: (href) => isSafeHref(href),
    HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
  }),
  /** A number typed by hand, with its source. What is typed behind it is not part of it. */
  Mark.create({
    name: 'manual',
    inclusive: false,
    addAttributes: () => ({
      source: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-source'),
        renderHTML: ({ source }: Record<string, unknown>) => ({ 'data-source': source, title: source }),
      },
    }),
    parseHTML: () => [
      {
        tag: 'span[data-source]',
        getAttrs: (element) => (isSource(element.getAttribute('data-source')) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
  }),
];

/** Nodes that the shared list knows and no package brings: atoms that stand for something elsewhere. */
function atoms(): AnyExtension[] {
  const known = new Set(nodes.map((it) => it.name));
  return Object.entries(livingTextNodes)
    .filter(([name]) => !known.has(name))
    .map(([name, rule]) =>
      Node.create({
        name,
        group: rule.group,
        inline: rule.group === 'inline',
        atom: true,
        selectable: true,
        addAttributes: () =>
          Object.fromEntries(
            Object.keys(rule.attributes).map((key) => [
              key,
              {
                default: null,
                parseHTML: (element: HTMLElement) => element.getAttribute(`data-${key}`),
                renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${key}`]: attributes[key] }),
              },
            ]),
          ),
        parseHTML: () => [{ tag: `[data-text-node="${name}"]` }],
        renderHTML: ({ HTMLAttributes }) => [
          rule.group === 'inline' ? 'span' : 'div',
          { ...HTMLAttributes, 'data-text-node': name },
        ],
        addNodeView: () => textAtoms[name] ?? null,
      }),
    );
}

/** The schema of every living text, as the shared list has it. */
export const textSchema: AnyExtension[] = [...nodes, ...marks, ...atoms()];

/** A short field: Enter does not make a second line. */
const OneLine = Extension.create({
  name: 'oneLine',
  priority: 2000,
  addKeyboardShortcuts: () => ({ Enter: () => true, 'Shift-Enter': () => true, 'Mod-Enter': () => true }),
});

export function textExtensions(doc: Doc, placeholder: string, isCompact: boolean): AnyExtension[] {
  return [
    ...textSchema,
    Gapcursor,
    // Where it will stand, while something is dragged over the text.
    Dropcursor.configure({ width: 3, color: 'var(--mantine-primary-color-filled)' }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
    textBinding(doc),
    ...(isCompact ? [OneLine] : [ListKeymap]),
  ];
}
