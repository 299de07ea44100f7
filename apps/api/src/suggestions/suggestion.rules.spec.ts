import { livingTextRoot, type SuggestionState } from '@leerkring/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { anchorOf, charactersOf, runsOf } from '../platform/living-text/text-anchor.ts';
import { standingsOf, takeOver, type Proposed } from './suggestion.rules.ts';

function textOf(...paragraphs: string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const words of paragraphs) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    doc.getXmlFragment(livingTextRoot).push([paragraph]);
  }
  return doc;
}

const says = (doc: Y.Doc): string => runsOf(doc).map(charactersOf).join('\n');

let made = 0;
function propose(doc: Y.Doc, was: string, text: string, run = 0): Proposed {
  const at = runsOf(doc)[run]!;
  const from = was === '' ? charactersOf(at).length : charactersOf(at).indexOf(was);
  const { words, ...anchor } = anchorOf(doc, at, from, from + was.length);
  return { id: String(++made), anchor, was: words, text };
}

const accept = (doc: Y.Doc, it: Proposed, open = [it]) =>
  takeOver(doc, it, { seen: it.was, text: it.text }, open);

describe('a suggestion', () => {
  it('changes only the words that differ, and leaves how the others look', () => {
    const doc = textOf('Wij gaan zeker door.');
    runsOf(doc)[0]!.format(4, 4, { bold: {} });
    const it = propose(doc, 'gaan zeker door', 'gaan vast en zeker door');
    expect(accept(doc, it)).toEqual({ superseded: [] });
    expect(says(doc)).toBe('Wij gaan vast en zeker door.');
    expect((runsOf(doc)[0]!.toDelta() as { insert: string }[])[1]).toEqual({
      insert: 'gaan',
      attributes: { bold: {} },
    });
  });

  it('gets its spaces when it comes in between, and takes one along when words go', () => {
    const doc = textOf('Het begon klein', 'Wij deden dit echt samen.');
    accept(doc, propose(doc, '', 'en werd groter'));
    accept(doc, propose(doc, 'echt', '', 1));
    expect(says(doc)).toBe('Het begon klein en werd groter\nWij deden dit samen.');
  });

  it('never carries the source of a number over to another number', () => {
    const doc = textOf('Er waren 12 teams.');
    runsOf(doc)[0]!.format(9, 2, { manual: { source: 'Magister' } });
    accept(doc, propose(doc, '12', '14'));
    expect(runsOf(doc)[0]!.toDelta()).toEqual([{ insert: 'Er waren 14 teams.' }]);
  });

  it('is stale when someone wrote in its words, and never writes over what was not seen', () => {
    const doc = textOf('Wij gaan door.');
    const it = propose(doc, 'gaan door', 'stoppen');
    runsOf(doc)[0]!.insert(9, 'eigenwijs ');
    expect(standingsOf(doc, [it]).get(it.id)).toMatchObject({ isStale: true });
    expect(accept(doc, it)).toEqual({ refused: 'suggestion.text_changed' });
    expect(says(doc)).toBe('Wij gaan eigenwijs door.');
    takeOver(doc, it, { seen: 'gaan eigenwijs door', text: 'gaan eigenwijs verder' }, [it]);
    expect(says(doc)).toBe('Wij gaan eigenwijs verder.');
  });

  it('keeps what someone adds in its words at the very moment that it is taken over', () => {
    const doc = textOf('Wij gaan door met dit werk.');
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
    const it = propose(doc, 'gaan door met dit werk', 'gaan samen door met dit mooie werk');
    runsOf(elsewhere)[0]!.insert(4, 'blijven en ');
    accept(doc, it);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere));
    expect(says(doc)).toBe('Wij blijven en gaan samen door met dit mooie werk.');
  });

  it('is found back when its paragraph was cut and pasted elsewhere', () => {
    const doc = textOf('Eerst dit.', 'De roosters maakten het lastig in het begin.');
    const it = propose(doc, 'maakten het lastig', 'maakten het spannend', 1);
    const root = doc.getXmlFragment(livingTextRoot);
    root.delete(1);
    const pasted = new Y.XmlElement('heading');
    pasted.insert(0, [new Y.XmlText('De roosters maakten het lastig in het begin.')]);
    root.insert(0, [pasted]);
    expect(standingsOf(doc, [it]).get(it.id)).toMatchObject({ isStale: false, place: { isMoved: true } });
    root.delete(0);
    expect(standingsOf(doc, [it]).get(it.id)).toMatchObject({ place: null, isStale: true });
    expect(accept(doc, it)).toEqual({ refused: 'suggestion.words_gone' });
  });

  it('competes with others for the same words, and with no others', () => {
    const doc = textOf('Een twee drie vier vijf.');
    const [first, second, third] = [
      propose(doc, 'twee drie', '2 en 3'),
      propose(doc, 'drie vier', '3 en 4'),
      propose(doc, 'vijf', '5'),
    ] as const;
    const all = [first, second, third];
    expect(standingsOf(doc, all).get(first.id)?.rivalIds).toEqual([second.id]);
    expect(accept(doc, first, all)).toEqual({ superseded: [second.id] });
    expect(standingsOf(doc, [third]).get(third.id)?.isStale).toBe(false);
  });
});

/** One step of somebody somewhere; numbers choose among what there is at that moment. */
const step = fc.record({
  what: fc.constantFrom(
    'write',
    'write',
    'remove',
    'suggest',
    'suggest',
    'accept',
    'accept',
    'decline',
    'hear',
  ),
  who: fc.nat(1),
  where: fc.nat(1_000_000),
  length: fc.nat(12),
});
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object;

/** A chapter that two people write in, each hearing the other late, while suggestions are made and taken over. */
class Story {
  readonly server = textOf('Wij begonnen met kleine groepen.', 'Dat vroeg veel van het rooster.');
  readonly writers = [this.copy(), this.copy()];
  readonly states = new Map<string, SuggestionState>();
  readonly suggestions = new Map<string, Proposed>();
  /** Words that were taken over, or typed, and that nobody took out on purpose since. */
  readonly kept = new Set<string>();
  private words = 0;

  private copy(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server));
    return doc;
  }

  play(steps: Step[]): void {
    for (const it of steps) this[it.what as 'write'](it);
    for (const writer of this.writers) this.exchange(writer);
    for (const writer of this.writers) this.exchange(writer);
  }

  private get open(): Proposed[] {
    return [...this.suggestions.values()].filter(({ id }) => this.states.get(id) === 'open');
  }

  private spot(doc: Y.Doc, { where, length }: Step) {
    const runs = runsOf(doc);
    const run = runs[where % runs.length]!;
    const from = where % (run.length + 1);
    return { run, from, to: Math.min(run.length, from + length) };
  }

  /** A word of its own, so that it can be looked for. */
  private word(): string {
    return `Þ${++this.words}ß`;
  }

  /** Words are not put inside a word that is looked for: that one would be there and not be found. */
  private outside(run: Y.XmlText, at: number): number {
    const characters = charactersOf(run);
    const opened = characters.lastIndexOf('Þ', at - 1);
    return opened === -1 || characters.lastIndexOf('ß', at - 1) > opened ? at : opened;
  }

  write(it: Step): void {
    const writer = this.writers[it.who]!;
    const { run, from } = this.spot(writer, it);
    const word = this.word();
    run.insert(this.outside(run, from), word);
    this.kept.add(word);
  }

  remove(it: Step): void {
    const writer = this.writers[it.who]!;
    const { run, from, to } = this.spot(writer, it);
    const [begin, end] = [this.outside(run, from), this.outside(run, to)];
    if (end <= begin) return;
    this.forget(charactersOf(run).slice(begin, end));
    run.delete(begin, end - begin);
  }

  suggest(it: Step): void {
    const { run, from, to } = this.spot(this.server, it);
    const [begin, end] = [this.outside(run, from), Math.max(this.outside(run, from), this.outside(run, to))];
    const { words, ...anchor } = anchorOf(this.server, run, begin, end);
    const id = String(this.suggestions.size);
    this.suggestions.set(id, {
      id,
      anchor,
      was: words,
      text: `${words.slice(0, it.length % 5)}${this.word()}`,
    });
    this.states.set(id, 'open');
  }

  accept(it: Step): void {
    const chosen = this.open[it.where % Math.max(1, this.open.length)];
    if (!chosen) return;
    const standing = standingsOf(this.server, this.open).get(chosen.id)!;
    // One looks at the text as it is now, the other decides by what was once proposed.
    const seen = it.who === 0 ? chosen.was : (standing.place?.words ?? '');
    const outcome = takeOver(this.server, chosen, { seen, text: chosen.text }, this.open);
    if ('refused' in outcome) return;
    // What was seen and replaced went on purpose. What stayed was not written again: who takes it out elsewhere at this
    // moment takes it out.
    const before = this.wordsIn(seen);
    const after = this.wordsIn(chosen.text);
    for (const word of before) if (!after.includes(word)) this.kept.delete(word);
    for (const word of after) if (!before.includes(word)) this.kept.add(word);
    this.states.set(chosen.id, 'accepted');
    for (const id of outcome.superseded) this.states.set(id, 'superseded');
  }

  decline(it: Step): void {
    const chosen = this.open[it.where % Math.max(1, this.open.length)];
    if (chosen) this.states.set(chosen.id, it.who === 0 ? 'declined' : 'withdrawn');
  }

  hear(it: Step): void {
    this.exchange(this.writers[it.who]!);
  }

  private exchange(writer: Y.Doc): void {
    Y.applyUpdate(this.server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(this.server)));
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(writer)));
  }

  private forget(words: string): void {
    for (const word of this.wordsIn(words)) this.kept.delete(word);
  }

  private wordsIn(text: string): readonly string[] {
    return text.match(/Þ\d+ß/g) ?? [];
  }
}

it('ends in a named state in 1,000 random orders of edits, suggestions and acceptances, with every word kept', () => {
  let accepted = 0;
  let stale = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 28 }), (steps) => {
      const story = new Story();
      story.play(steps);
      const text = says(story.server);
      for (const word of story.kept) expect(text.split(word)).toHaveLength(2);
      for (const writer of story.writers) expect(says(writer)).toBe(text);
      const open = [...story.suggestions.values()].filter(({ id }) => story.states.get(id) === 'open');
      const standings = standingsOf(story.server, open);
      for (const it of story.suggestions.values()) {
        const state = story.states.get(it.id);
        expect(['open', 'accepted', 'declined', 'withdrawn', 'superseded']).toContain(state);
        if (state !== 'open') continue;
        const { place, isStale } = standings.get(it.id)!;
        // Open says: these very words stand there, or someone is told that they do not.
        expect(isStale).toBe(place?.words !== it.was);
      }
      accepted += [...story.states.values()].filter((it) => it === 'accepted').length;
      stale += [...standings.values()].filter((it) => it.isStale).length;
    }),
    { numRuns: 1000 },
  );
  // The orders were worth playing.
  expect(accepted).toBeGreaterThan(500);
  expect(stale).toBeGreaterThan(100);
});
