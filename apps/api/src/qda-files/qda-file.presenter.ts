import type { DocumentAnswer } from '../platform/page/document.ts';

/** No cache keeps it: words that are taken back are in no file made after that. */
export function presentQdaFile({ name, bytes }: { name: string; bytes: Buffer }): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.qdpx"`,
      'cache-control': 'no-store',
    },
    body: bytes,
  };
}
