import type { FileKind } from '@leerkring/shared';
import type { DocumentAnswer } from '../page/document.ts';

/**
 * Bytes of a file on their way to a browser: whatever they hold, they are saved or shown as a picture and never run as
 * a page of ours.
 * @param cache `no-store` behind a session; a public page may keep a copy that it asks about first
 */
export function fileAnswer(
  it: { kind: FileKind; name: string; bytes: Buffer },
  cache: 'no-store' | 'no-cache' = 'no-store',
): DocumentAnswer {
  const ascii = it.name.normalize('NFKD').replaceAll(/[^\w. -]/g, '_');
  const utf8 = encodeURIComponent(it.name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return {
    status: 200,
    headers: {
      'content-type': it.kind === 'picture' ? 'image/webp' : 'application/pdf',
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': cache,
    },
    body: it.bytes,
  };
}
