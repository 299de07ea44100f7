import { begin, dieTyping, nextPerson, open, said } from '../../../../test/on-device.ts';
import { openDB } from 'idb';
import { Journal } from './journal.ts';
import { lastStroke } from './model.ts';
import { DeviceStore } from './store.ts';

describe('a conversation on the device', () => {
  it('keeps no answer without a conversation that was agreed to', async () => {
    const store = await open();
    await expect(store.write('unknown', 'q1', said('Hallo'))).rejects.toThrow('agreed');
    expect(await store.unsent()).toEqual([]);
  });

  it('keeps nothing more once it was handed in', async () => {
    const store = await open();
    const { id } = await begin(store);
    await store.askSubmit(id, '2026-11-16T09:30:00.000Z');
    await expect(store.write(id, 'q1', said('Nog iets'))).rejects.toThrow('handed in');
  });

  it('survives a closed browser and shows what is not on the server', async () => {
    const userId = nextPerson();
    const first = await open(userId);
    const { id } = await begin(first);
    await first.write(id, 'q1', said('Je valt op als je stil bent.'));
    await first.goTo(id, 2);
    first.close();
    const second = await open(userId);
    expect((await second.answers(id)).get('q1')?.text).toBe('Je valt op als je stil bent.');
    expect((await second.interview(id))?.place).toBe(2);
    expect(await second.unsent()).toMatchObject([{ interview: { id }, count: 2 }]);
  });

  it('takes up the keystroke during which the page went away', async () => {
    const userId = nextPerson();
    const first = await open(userId);
    const { id } = await begin(first);
    await first.write(id, 'q1', said('Loslaten. Ik sta'));
    await dieTyping(first, id, 'q1', 'Loslaten. Ik sta naast iemand');
    const second = await open(userId);
    expect((await second.answers(id)).get('q1')?.text).toBe('Loslaten. Ik sta naast iemand');
    expect(new Journal(userId).entries()).toEqual([]);
  });

  it('stays with the latest words where a killed browser brings back a keystroke of before', async () => {
    const userId = nextPerson();
    let store = await open(userId);
    const { id } = await begin(store);
    const key = `leerkring.writing.${userId}.${id}.q1`;
    const writing = store.write(id, 'q1', said('L'));
    const onDisk = localStorage.getItem(key) ?? '';
    await writing;
    await store.write(id, 'q1', said('Loslaten. Ik sta naast iemand'));
    // The same happens again in the next life of the page, and where the clock was put back, and after a page whose
    // words are on the server by now.
    for (const more of ['', ' in plaats van', ' voor een groep']) {
      const said1 = (await store.answers(id)).get('q1')?.text;
      store.close();
      localStorage.setItem(key, onDisk);
      store = await open(userId);
      expect((await store.answers(id)).get('q1')?.text).toBe(said1);
      expect(new Journal(userId).entries()).toEqual([]);
      jest.spyOn(Date, 'now').mockReturnValue(1_000);
      await store.write(id, 'q1', said(`${said1}${more}`));
      await store.sealUnsent(id, 10);
    }
    jest.restoreAllMocks();
    // What was typed with the clock put back counts as well.
    await dieTyping(store, id, 'q1', 'Loslaten.');
    store = await open(userId);
    expect((await store.answers(id)).get('q1')?.text).toBe('Loslaten.');
  });

  it('hands in the keystroke of a page that went away too, and nothing while the device cannot take it up', async () => {
    const store = await open();
    const { id } = await begin(store);
    await store.write(id, 'q1', said('Loslaten.'));
    const journal = new Journal(store.userId);
    journal.countFrom(lastStroke(await store.revisions(id)));
    // Another tab of the same person went away in the middle of it.
    journal.put({ interviewId: id, questionId: 'q1', content: said('Loslaten. Nu.') });
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(store.askSubmit(id, '2026-11-16T09:30:00.000Z')).rejects.toThrow('full');
    put.mockRestore();
    expect((await store.interview(id))?.submitAskedAt).toBeNull();
    await store.askSubmit(id, '2026-11-16T09:30:00.000Z');
    expect((await store.answers(id)).get('q1')?.text).toBe('Loslaten. Nu.');
    expect((await store.interview(id))?.submitAskedAt).not.toBeNull();
  });

  it('keeps a keystroke that the device could not take up, and takes it up the next time', async () => {
    const userId = nextPerson();
    const first = await open(userId);
    const { id } = await begin(first);
    first.close();
    const journal = new Journal(userId);
    localStorage.setItem(`leerkring.writing.${userId}.broken`, '{');
    journal.put({ interviewId: id, questionId: 'q1', content: said('Het laatste woord') });
    journal.put({
      interviewId: 'gone',
      questionId: 'q1',
      content: said('Van een gesprek dat er niet meer is'),
    });
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const second = await open(userId);
    expect(second.waiting).toBe(1);
    expect(journal.entries().map(({ content }) => content.text)).toEqual(['Het laatste woord']);
    second.close();
    put.mockRestore();
    const third = await open(userId);
    expect(third.waiting).toBe(0);
    expect((await third.answers(id)).get('q1')?.text).toBe('Het laatste woord');
  });

  it('leaves nothing in the journal once a word is in the store', async () => {
    const userId = nextPerson();
    const store = await open(userId);
    const { id } = await begin(store);
    const writing = [...'Rust'].map((_, index) => store.write(id, 'q1', said('Rust'.slice(0, index + 1))));
    expect(new Journal(userId).entries().map(({ content }) => content.text)).toEqual(['Rust']);
    await Promise.all(writing);
    expect(new Journal(userId).entries()).toEqual([]);
    expect((await store.answers(id)).get('q1')?.text).toBe('Rust');
  });

  it('writes over a revision that never left, and starts a new one after that', async () => {
    const store = await open();
    const { id } = await begin(store);
    await store.write(id, 'q1', said('Je'));
    await store.write(id, 'q1', said('Je valt op'));
    expect(await store.revisions(id)).toHaveLength(1);
    await store.sealUnsent(id, 10);
    await store.write(id, 'q1', said('Je valt op als je stil bent'));
    expect((await store.revisions(id)).map((it) => [it.revision, it.text]).toSorted()).toEqual([
      [1, 'Je valt op'],
      [2, 'Je valt op als je stil bent'],
    ]);
  });

  it('opens for an older app too, after a newer one was here', async () => {
    const userId = nextPerson();
    const store = await open(userId);
    const { id } = await begin(store);
    store.close();
    (await openDB(`leerkring-interviews-${userId}`, 7)).close();
    expect((await (await open(userId)).interview(id))?.id).toBe(id);
  });

  it('keeps two people on one device apart and wipes one without the other', async () => {
    const [a, b] = [nextPerson(), nextPerson()];
    const first = await open(a);
    await begin(first, 'Noor');
    const second = await open(b);
    expect(await second.interviews()).toEqual([]);
    await begin(second, 'Sam');
    first.close();
    await DeviceStore.wipe(a);
    expect(await (await open(a)).interviews()).toEqual([]);
    expect(await second.interviews()).toHaveLength(1);
  });
});
