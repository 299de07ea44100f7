import { newId } from '../../../lib/ids.ts';
import type { Entry } from './journal.ts';
import { contentOf, type DeviceInterview, type DeviceRevision, latestRevisions } from './model.ts';

/** One conversation as it travels in a file, whole, so that another device can go on with it. */
export interface PackedConversation {
  interview: DeviceInterview;
  name: string | null;
  /** Every one of them sealed: its key stands for these words on both devices. */
  revisions: DeviceRevision[];
}

/** With the keystrokes that a full device could not take up. */
export function packed(
  interview: DeviceInterview,
  name: string | null,
  revisions: DeviceRevision[],
  left: Entry[],
): PackedConversation {
  const latest = latestRevisions(revisions);
  const late = left.map(({ questionId, content }) => ({
    ...contentOf(content),
    id: newId(),
    interviewId: interview.id,
    questionId,
    revision: (latest.get(questionId)?.revision ?? 0) + 1,
    isSealed: true,
    isStored: false,
  }));
  // Keystrokes are counted per device.
  const sealed = revisions.map(({ stroke: _stroke, ...it }) =>
    it.isSealed ? it : { ...it, id: newId(), isSealed: true },
  );
  return { interview: { ...interview, isSent: true, refusal: null }, name, revisions: [...sealed, ...late] };
}
