import { sampleSnapshot, sampleStanding } from '../../test/support/snapshot.ts';
import { pdfOf } from './pdf.job.ts';
import { presentPdf as typeset } from './pdf.presenter.ts';

const presentPdf = (...of: Parameters<typeof typeset>): Buffer => typeset(...of).bytes;

test('writes what the presenter writes, once, however many ask at the same moment', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => pdfOf('one', sampleSnapshot(), sampleStanding())));
  expect(asked[0]?.equals(presentPdf(sampleSnapshot(), sampleStanding()))).toBe(true);
  expect(asked[1]).toBe(asked[0]);
  expect(await pdfOf('one', sampleSnapshot(), sampleStanding())).toBe(asked[0]);
});

test('never gives a withdrawn quote from what it kept', async () => {
  const before = await pdfOf('two', sampleSnapshot(), sampleStanding());
  const after = await pdfOf('two', sampleSnapshot(), sampleStanding(null));
  expect(after.equals(before)).toBe(false);
  expect(after.equals(presentPdf(sampleSnapshot(), sampleStanding(null)))).toBe(true);
  expect(await pdfOf('two', sampleSnapshot(), sampleStanding())).not.toBe(before);
});

test('says what went wrong, and tries again for the next reader', async () => {
  const broken = { ...sampleSnapshot(), locale: 'xx' as 'nl' };
  await expect(pdfOf('three', broken, sampleStanding())).rejects.toThrow(/undefined/);
  expect((await pdfOf('three', sampleSnapshot(), sampleStanding())).length).toBeGreaterThan(1000);
});
