import path from 'node:path';

/** Where this repository stands on disk. */
export const root = path.resolve(import.meta.dirname, '..');
