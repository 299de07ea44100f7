import type { SnapshotBlock } from '@leerkring/shared';
import fc from 'fast-check';
import { sampleSnapshot, sampleStanding } from '../../test/support/snapshot.ts';
import { presentBooklet } from './booklet.presenter.ts';
import { presentContentsPage, presentPartPage } from './part-page.presenter.ts';
import { partsOf } from './part.rules.ts';

const text = (words: string): SnapshotBlock => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: words }],
});
const heading = (words: string): SnapshotBlock => ({
  kind: 'heading',
  level: 1,
  inlines: [{ kind: 'text', text: words }],
});
const reportOf = (chapters: SnapshotBlock[][]) =>
  sampleSnapshot({
    themes: [],
    recommendations: [],
    sections: chapters.map((blocks, at) => ({ id: `${at}`, kind: 'text', title: `Deel ${at}`, blocks })),
  });

const block = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 30_000 }).map((length) => text('w'.repeat(length))) },
  { weight: 1, arbitrary: fc.constant(heading('Kop')) },
  { weight: 1, arbitrary: fc.constant<SnapshotBlock>({ kind: 'quote', quoteId: 'stil' }) },
);

test('every word of every chapter stands on one page, in order, and no page is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(block, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
      (chapters) => {
        const booklet = presentBooklet(reportOf(chapters), sampleStanding());
        const parts = partsOf(booklet);
        const body = booklet.nodes.slice(
          0,
          booklet.nodes.findIndex((it) => it.kind === 'heading' && it.id === 'over'),
        );
        expect(parts.flatMap(({ nodes }) => nodes)).toEqual(
          body.filter((it) => it.kind !== 'heading' || it.level > 1),
        );
        expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
        for (const { nodes } of parts)
          expect(JSON.stringify(nodes).length).toBeLessThan(60_000 + 30_000 + 1000 * nodes.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('gives every page the same address after a withdrawal', () => {
  const quotes = Array.from({ length: 400 }, (): SnapshotBlock[] => [
    { kind: 'quote', quoteId: 'stil' },
    text('Dat zei iemand.'),
  ]).flat();
  const addresses = (standing: ReturnType<typeof sampleStanding>) =>
    partsOf(presentBooklet(reportOf([quotes, quotes]), standing)).map(
      ({ path, nodes }) => `${path} ${nodes.length}`,
    );
  const before = addresses(sampleStanding('Wat lang is. '.repeat(200)));
  expect(before.length).toBeGreaterThan(2);
  expect(addresses(sampleStanding(null))).toEqual(before);
});

test('goes on at a heading where a chapter is too long, under an address of its own', () => {
  const pages = partsOf(
    presentBooklet(
      reportOf([
        [heading('Een'), text('a'.repeat(40_000)), heading('Twee'), text('b'), text('c'.repeat(30_000))],
      ]),
      sampleStanding(),
    ),
  );
  expect(pages.map(({ path, title, nodes }) => [path, title, nodes.length])).toEqual([
    ['hoofdstuk-1', 'Deel 0', 2],
    ['hoofdstuk-1-2', 'Deel 0 (2)', 3],
  ]);
});

test('shows a withdrawn quote as withdrawn on the page of its chapter, and that it was', () => {
  const page = presentPartPage(sampleSnapshot(), sampleStanding(null, 1), [], 'hoofdstuk-1');
  expect(page).not.toContain('Je valt op als je stil bent.');
  expect(page).toContain('Dit citaat is ingetrokken.');
  expect(page).toContain('Na het vaststellen ingetrokken: 1 gesprek en 2 citaten.');
  expect(presentPartPage(sampleSnapshot(), sampleStanding(), [], 'hoofdstuk-1')).toContain(
    'Je valt op als je stil bent.',
  );
});

test('leads from a recommendation to the page of the red thread it rests on', () => {
  const page = presentContentsPage(sampleSnapshot(), sampleStanding(), []);
  expect(page).toContain(
    '<a href="/publicatie/leren-van-kleine-groepen/1.0/hoofdstuk-2#draad-1">Gezien worden</a>',
  );
  const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
});
