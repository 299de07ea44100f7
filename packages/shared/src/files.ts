/** What can be added to something of ours, and what is asked of it; said on the screen before anybody chooses a file. */

export const filesProblems = {
  'file.kind': 422,
  'file.broken': 422,
  'file.too_many_pixels': 422,
  'file.empty': 422,
  'file.too_large': 413,
  'file.busy': 503,
  'file.checking': 409,
  'file.refused': 409,
} as const;

export const fileKinds = ['picture', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

/** `checking` until the virus scanner of the installation has answered; without one a file is ready at once. */
export const fileStates = ['checking', 'ready', 'refused'] as const;
export type FileState = (typeof fileStates)[number];

export const fileLimits = {
  /** Of one file, as it is sent. */
  bytes: 15 * 1024 * 1024,
  /** Of one picture: what the camera of a phone makes fits, what is only meant to fill a memory does not. */
  pixels: 50_000_000,
  side: 16_000,
} as const;

/** What a browser may offer to choose from. What a file really is, its first bytes say. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'] as const;

/** A picture is kept in two sizes: beside words, and to look at. A document has one. */
export const fileSizes = ['small', 'large'] as const;
export type FileSize = (typeof fileSizes)[number];
