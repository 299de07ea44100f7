export const qdaFiles = {
  title: 'Verder in een ander programma',
  lead: 'Werk je ook met ATLAS.ti, MAXQDA, NVivo of QualCoder? Neem het codeboek en de coderingen mee als projectbestand (.qdpx), en lees terug wat je daar codeerde.',
  leaves:
    'In het bestand staan alleen gesprekken die je mag citeren, onder hun code. Trekt iemand woorden in, gooi dan je oude bestanden weg.',
  download: 'Download het projectbestand',
  upload: 'Lees een projectbestand',
  read: (codes: number, codings: number) =>
    `Gelezen: ${codes === 1 ? '1 nieuwe code' : `${codes} nieuwe codes`} en ${codings === 1 ? '1 nieuwe codering' : `${codings} nieuwe coderingen`} in jouw laag.`,
  cut: (count: number) =>
    count === 1
      ? 'Van 1 code pasten naam of uitleg niet helemaal; kijk die na.'
      : `Van ${count} codes pasten naam of uitleg niet helemaal; kijk die na.`,
  known: (count: number) => (count === 1 ? '1 codering was er al.' : `${count} coderingen waren er al.`),
  leftOut: (count: number) =>
    count === 1
      ? '1 codering hoort bij een tekst die we niet, of niet zo, hebben.'
      : `${count} coderingen horen bij teksten die we niet, of niet zo, hebben.`,
};
