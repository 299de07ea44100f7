import { livingTextRoot } from '@leerkring/shared';
import * as Y from 'yjs';

/**
 * The edit that puts back what one edit took away, leaving everything written since alone. The text is rebuilt up to
 * that edit with its removed parts still in memory; undoing only the removals gives an ordinary edit.
 * @param before the updates up to, not including, the one that took away
 * @param removal the one that did
 * @returns null when there is nothing to put back
 */
export function restoringUpdate(before: Uint8Array[], removal: Uint8Array): Uint8Array | null {
  const doc = new Y.Doc({ gc: false });
  const root = doc.getXmlFragment(livingTextRoot);
  const origin = {};
  doc.transact(() => {
    for (const update of before) Y.applyUpdate(doc, update);
  });
  const undo = new Y.UndoManager(root, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  Y.applyUpdate(doc, removal, origin);
  const step = undo.undoStack.at(-1);
  if (!step) return null;
  step.insertions = Y.createDeleteSet();
  const state = Y.encodeStateVector(doc);
  undo.undo();
  const restored = Y.encodeStateAsUpdate(doc, state);
  const hasContent = Y.decodeUpdate(restored).structs.length > 0;
  doc.destroy();
  return hasContent ? restored : null;
}
