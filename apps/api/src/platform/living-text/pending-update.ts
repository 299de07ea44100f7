/** An edit on its way into the log. */
export interface PendingUpdate {
  session: string;
  clientSeq: number;
  userId: string;
  schemaVersion: number;
  bytes: Uint8Array;
  /** The same bytes as they came, so that they can go out to others without encoding them again. */
  encoded: string;
  /** Set when the edit takes away a large share of the text. */
  removedShare: number | null;
}
