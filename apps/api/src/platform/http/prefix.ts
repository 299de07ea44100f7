import { fileLimits, mostDossierBytes } from '@leerkring/shared';
import type { INestApplication } from '@nestjs/common';

const pages = [
  'publicatie/{*path}',
  'publicaties',
  'portret/{*path}',
  'portret-bestand/{*path}',
  'portretten',
  'portretten/{*path}',
  'urennorm',
  'urennorm/{*path}',
];
const links = [
  'afmelden/{*path}',
  'portret-vraag/{*path}',
  'portret-volgen/{*path}',
  'portret-stoppen/{*path}',
  'analyse-aanvraag/{*path}',
  'analyse-inzage/{*path}',
];

/** Addresses that pages without the web app post their forms to. */
export const takesForms = (url: string): boolean =>
  /^\/(portret(-vraag|-volgen|-stoppen)?|analyse-aanvraag)\//.test(url) ||
  /^\/publicatie\/[^/?]+\/analyses(\?|$)/.test(url);

/** Addresses that take in a file, or a piece of one, as it is; how large it may be, or null for every other address. */
export function mostBytesOf(url: string): number | null {
  if (/^\/api\/dossiers(\?|$)/.test(url)) return mostDossierBytes;
  return takesAFile(url) ? fileLimits.bytes : null;
}

const takesAFile = (url: string): boolean =>
  /^\/api\/(portraits\/[^/?]+\/files|workshop-groups\/[^/?]+\/sheets|recordings\/[^/?]+\/chunks|reports\/[^/?]+\/returned-drafts|plgs\/[^/?]+\/qda-file)(\?|$)/.test(
    url,
  );

/** Everything stands under /api but what strangers read in a browser. */
export function prefixRoutes(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: [...pages, ...links] });
}
