import { type SnapshotSupport, showable } from '@leerkring/shared';

/** The numbers of a thread's support; null where they are told to nobody but who reads the answers anyhow. */
export function supportValues(support: SnapshotSupport | null): number[] | null {
  if (!support) return null;
  const members = Array.from({ length: support.conversationsOf }, (_, index) => String(index));
  if (showable([{ key: 'all', rank: 0, members }]).size === 0) return null;
  const { conversations, conversationsOf, programmes, programmesOf } = support;
  return programmes === null
    ? [conversations, conversationsOf]
    : [conversations, conversationsOf, programmes, programmesOf];
}

export function supportOf(values: readonly number[]): SnapshotSupport | null {
  const [conversations, conversationsOf, programmes = null, programmesOf = 0] = values;
  if (conversations === undefined || conversationsOf === undefined) return null;
  return { conversations, conversationsOf, programmes, programmesOf };
}
