import type { files as source } from '../nl/files.ts';

export const files: typeof source = {
  sending: (name: string, percent: number) => `${name}: ${percent}% sent`,
  taking: (name: string) => `${name}: sent, being kept`,
  failed: (name: string) => `${name} was not kept`,
  retry: 'Try again',
  retryOf: (name: string) => `Try ${name} again`,
  dismiss: 'Never mind',
  dismissOf: (name: string) => `Never mind ${name}`,
};
