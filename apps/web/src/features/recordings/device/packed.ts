import type { DeviceRecording } from './store.ts';

/** One recording as it travels in a file: with what the server had of it, as far as the device that packed it knew. */
export interface PackedRecording {
  recording: DeviceRecording;
  pieces: { n: number; chunk: number; size: number }[];
}

/** What the bytes are that follow: piece after piece, recording after recording. */
export interface PackedSound {
  recordings: PackedRecording[];
  /** Conversations of which the server still has to hear that nothing may be recorded. */
  refusals: string[];
}

export interface Packed {
  about: PackedSound;
  bytes: ArrayBuffer;
}

export const noSound = (): Packed => ({
  about: { recordings: [], refusals: [] },
  bytes: new ArrayBuffer(0),
});

/** A file from before has none. */
export const soundIn = (about: unknown): PackedSound => (about as PackedSound | null) ?? noSound().about;
