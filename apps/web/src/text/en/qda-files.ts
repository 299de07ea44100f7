import type { qdaFiles as source } from '../nl/qda-files.ts';

export const qdaFiles: typeof source = {
  title: 'Go on in another program',
  lead: 'Do you also work with ATLAS.ti, MAXQDA, NVivo or QualCoder? Take the codebook and the codings along as a project file (.qdpx), and read back what you coded there.',
  leaves:
    'The file holds only conversations that may be quoted, under their code. If someone takes words back, throw your old files away.',
  download: 'Download the project file',
  upload: 'Read a project file',
  read: (codes, codings) =>
    `Read: ${codes === 1 ? '1 new code' : `${codes} new codes`} and ${codings === 1 ? '1 new coding' : `${codings} new codings`} in your layer.`,
  cut: (count) =>
    count === 1
      ? 'The name or the definition of 1 code did not fit entirely; please check it.'
      : `The names or definitions of ${count} codes did not fit entirely; please check them.`,
  known: (count) => (count === 1 ? '1 coding was there already.' : `${count} codings were there already.`),
  leftOut: (count) =>
    count === 1
      ? '1 coding belongs to a text that we do not have, or not like this.'
      : `${count} codings belong to texts that we do not have, or not like this.`,
};
