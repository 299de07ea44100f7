import fc from 'fast-check';
import { isBelow, speakerOf, type PlacedCode } from './code.rules.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
type Act = { kind: 'merge' | 'place'; id: string; other: string | null } | { kind: 'undo' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('merge' as const, 'place' as const),
    id: fc.constantFrom(...names),
    other: fc.option(fc.constantFrom(...names)),
  }),
  fc.constant({ kind: 'undo' as const }),
);

/** The book as the services keep it: an act that the rules refuse changes nothing. */
class Book {
  readonly codes = new Map<string, PlacedCode>(
    names.map((id) => [id, { id, parentId: null, mergedIntoId: null }]),
  );
  private readonly merges: string[] = [];

  perform(it: Act): void {
    if (it.kind === 'undo') {
      const last = this.merges.pop();
      if (last) this.put(last, { mergedIntoId: null });
      return;
    }
    const code = this.codes.get(it.id);
    const other = it.other ? this.codes.get(it.other) : null;
    if (code?.mergedIntoId || other?.mergedIntoId) return;
    if (other && isBelow(other.id, it.id, this.codes)) return;
    if (it.kind === 'place') this.put(it.id, { parentId: it.other });
    else if (it.other) {
      this.put(it.id, { mergedIntoId: it.other });
      this.merges.push(it.id);
    }
  }

  undoAll(): void {
    while (this.merges.length > 0) this.perform({ kind: 'undo' });
  }

  private put(id: string, change: Partial<PlacedCode>): void {
    this.codes.set(id, { ...this.codes.get(id)!, ...change });
  }
}

it('after any merges and moves every code is spoken for by one that is not merged', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const book = new Book();
      for (const one of acts) book.perform(one);
      for (const id of names) expect(book.codes.get(speakerOf(id, book.codes))?.mergedIntoId).toBeNull();
    }),
  );
});

it('no code ever stands below itself, also not when every merge is undone', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const book = new Book();
      for (const one of acts) book.perform(one);
      book.undoAll();
      for (const { id, parentId } of book.codes.values())
        expect(parentId && isBelow(parentId, id, book.codes)).toBeFalsy();
    }),
  );
});

it('undoing every merge leaves every code speaking for itself', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const book = new Book();
      for (const one of acts) book.perform(one);
      book.undoAll();
      for (const id of names) expect(speakerOf(id, book.codes)).toBe(id);
    }),
  );
});
