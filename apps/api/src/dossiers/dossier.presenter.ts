import type { DocumentAnswer } from '../platform/page/document.ts';

/** No cache keeps it: words that are taken back are in no dossier made after that. */
export function presentDossier({ name, bytes }: { name: string; bytes: Buffer }): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}-dossier.zip"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
    body: bytes,
  };
}
