import type { NodeViewRenderer } from '@tiptap/core';

/**
 * How atoms look that the shared list (`livingTextNodes`) knows by name, e.g. a quote that is only an id. A feature
 * that owns one adds its view here once, before the first editor opens; without a view its name is shown.
 */
export const textAtoms: Record<string, NodeViewRenderer> = {};

export function addTextAtom(name: string, view: NodeViewRenderer): void {
  textAtoms[name] = view;
}
