import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { KeptWords } from './kept-words.ts';

let people = 0;
const nextPerson = () => `writer-${++people}`;
const tabs: KeptWords[] = [];
async function open(userId: string): Promise<KeptWords> {
  const words = await KeptWords.open(userId);
  tabs.push(words);
  return words;
}
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.stop();
  jest.restoreAllMocks();
  localStorage.clear();
});
const here = (words: KeptWords) => words.get<string>('room.1')?.value ?? null;
const turn = () => new Promise((go) => setTimeout(go, 5));

describe('words on a device', () => {
  it('are there when the page went away in the instant of the keystroke, or the battery after it', async () => {
    const userId = nextPerson();
    const words = await open(userId);
    const begun: IDBTransaction[] = [];
    const begin = IDBDatabase.prototype.transaction;
    jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...asked
    ) {
      const tx = begin.apply(this, asked);
      begun.push(tx);
      return tx;
    });
    words.put('room.1', 'Rust');
    words.put('room.1', 'Rust in de klas');
    // What a page did not finish goes with it.
    for (const tx of begun) expect(() => tx.abort()).toThrow('InvalidStateError');
    expect(begun.map(({ durability }) => durability)).toEqual(['strict', 'strict']);
    words.stop();
    expect(here(await open(userId))).toBe('Rust in de klas');
  });

  it('are told apart from newer ones in the same place, also of another tab', async () => {
    const userId = nextPerson();
    const [one, two] = [await open(userId), await open(userId)];
    const sent = one.put('room.1', 'Van het ene');
    await sent.kept;
    await two.put('room.1', 'Van het andere').kept;
    await one.drop('room.1', sent.mark);
    expect(here(await open(userId))).toBe('Van het andere');
  });

  it('are not called kept where the disk is full', async () => {
    const words = await open(nextPerson());
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(words.put('room.1', 'Rust').kept).rejects.toThrow('full');
  });

  it('of an app from before are taken up once', async () => {
    const userId = nextPerson();
    const old = `leerkring.portraits.${userId}.p.contact`;
    localStorage.setItem(old, JSON.stringify({ revision: 2, value: { line: 'Mentor' } }));
    const words = await open(userId);
    expect(words.get('portraits.p.contact')?.value).toEqual({ revision: 2, value: { line: 'Mentor' } });
    // A browser that was killed may bring it back, after something newer was typed.
    await words.put('portraits.p.contact', { revision: 2, value: { line: 'Mentor Verkoper' } }).kept;
    localStorage.setItem(old, JSON.stringify({ revision: 2, value: { line: 'M' } }));
    words.stop();
    const again = await open(userId);
    expect(again.get('portraits.p.contact')?.value).toMatchObject({ value: { line: 'Mentor Verkoper' } });
    expect(localStorage.getItem(old)).toBeNull();
  });

  it('are those that were typed last and not sent, after any mix of tabs, reloads and answers', async () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      what: fc.constantFrom('type', 'type', 'type', 'sent', 'reload', 'wait'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const userId = nextPerson();
        const open2 = [await open(userId), await open(userId)];
        const mine: ({ mark: string } | null)[] = [null, null];
        let expected: string | null = null;
        let owner: string | null = null;
        let count = 0;
        const seen: (string | null)[][] = [];
        for (const { tab, what } of steps) {
          if (what === 'type') {
            expected = `woord ${++count}`;
            mine[tab] = open2[tab]!.put('room.1', expected);
            owner = mine[tab]!.mark;
          } else if (what === 'sent' && mine[tab]) {
            await open2[tab]!.drop('room.1', mine[tab]!.mark);
            if (owner === mine[tab]!.mark) [expected, owner] = [null, null];
            mine[tab] = null;
          } else if (what === 'reload') {
            open2[tab]!.stop();
            open2[tab] = await open(userId);
            const found = open2[tab]!.get<string>('room.1');
            mine[tab] = found;
            seen.push([found?.value ?? null, expected]);
          } else await turn();
        }
        seen.push([here(await open(userId)), expected]);
        for (const [there, typed] of seen) expect(there).toBe(typed);
      }),
      { numRuns: 40 },
    );
  });
});
