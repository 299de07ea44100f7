import { charactersOf, anchorOf, runsOf } from '../platform/living-text/text-anchor.ts';
import type { TextEdits } from '../platform/living-text/text-edits.ts';
import { Suggestion } from '../suggestions/suggestion.entity.ts';
import { SuggestionSupport } from '../suggestions/suggestion-support.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** Two who would say the same thing in other words, and one with an addition elsewhere. */
const proposed: {
  by: string;
  was: string;
  text: string;
  reason: string;
  supportedBy: string[];
  /** Whose name a document from Word gave. */
  fromName?: string;
}[] = [
  {
    by: 'p05',
    was: 'wat er van de kleine groepen over is',
    text: 'wat er van de kleine groepen gegroeid is',
    reason: '“Over is” klinkt alsof er vooral iets verdween. Bij ons kwam er juist bij.',
    supportedBy: ['p07', 'p11'],
  },
  {
    by: 'p11',
    was: 'wat er van de kleine groepen over is',
    text: 'wat er van de kleine groepen bleef, en wat niet',
    reason: 'Dan durven we ook te noemen wat niet is gelukt.',
    supportedBy: [],
  },
  {
    by: 'p03',
    was: 'een halve groep',
    text: 'een halve groep van hoogstens twaalf studenten',
    reason: 'Zonder aantal weet een lezer niet wat wij half noemen.',
    supportedBy: ['p05'],
  },
  // Somebody outside the group wrote this in Word; the lead of the chapter brought the document back.
  {
    by: 'p13',
    was: 'van alle niveaus in dezelfde salon',
    text: 'van niveau 2, 3 en 4 in dezelfde salon',
    reason: 'Uit een bewerkt Word-document.',
    supportedBy: [],
    fromName: 'Gea Wiersma',
  },
];

/** Other words for the first chapter of the running year. */
export async function seatSuggestions(world: DemoWorld, edits: TextEdits, sectionId: string): Promise<void> {
  const { db, b } = world;
  const doc = await edits.read({ kind: 'section', subjectId: sectionId, field: 'text' });
  for (const it of proposed) {
    const run = runsOf(doc).find((text) => charactersOf(text).includes(it.was));
    if (!run) throw new Error(`The example has no “${it.was}”.`);
    const from = charactersOf(run).indexOf(it.was);
    const { words, ...anchor } = anchorOf(doc, run, from, from + it.was.length);
    const { id } = await db.repo(Suggestion).save(
      db.repo(Suggestion).create({
        plgId: b.id,
        sectionId,
        authorId: known(world.people, it.by).id,
        anchor,
        was: words,
        text: it.text,
        reason: it.reason,
        state: 'open',
        fromName: it.fromName ?? null,
        fromAt: it.fromName ? new Date(world.now.getTime() - 30 * 3_600_000) : null,
      }),
    );
    await db
      .repo(SuggestionSupport)
      .save(
        it.supportedBy.map((person) =>
          db.repo(SuggestionSupport).create({ suggestionId: id, userId: known(world.people, person).id }),
        ),
      );
  }
}
