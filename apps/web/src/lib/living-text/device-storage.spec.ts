import 'fake-indexeddb/auto';
import { countUnsentEdits, DeviceStorage, wipeTexts } from './device-storage.ts';

const edit = (clientSeq: number, session = 'tab-a') => ({
  session,
  clientSeq,
  schemaVersion: 1,
  bytes: new Uint8Array([clientSeq]),
});

it('counts nothing for someone who never wrote here', async () => {
  expect(await countUnsentEdits('nobody')).toBe(0);
});

it('keeps the edits of one person apart from those of another', async () => {
  const [mine, theirs] = [await DeviceStorage.open('renske'), await DeviceStorage.open('loes')];
  await mine.add('t', edit(1));
  expect(await theirs.unsent('t')).toEqual([]);
  expect([await countUnsentEdits('renske'), await countUnsentEdits('loes')]).toEqual([1, 0]);
  mine.close();
  theirs.close();
});

it('gives edits back in the order of their numbers, per tab', async () => {
  const storage = await DeviceStorage.open('floor');
  for (const it of [edit(10), edit(2), edit(1, 'tab-b')]) await storage.add('t', it);
  expect((await storage.unsent('t')).map((it) => [it.session, it.clientSeq])).toEqual([
    ['tab-a', 2],
    ['tab-a', 10],
    ['tab-b', 1],
  ]);
  await storage.replace('t', [edit(2), edit(10)], edit(11));
  expect((await storage.unsent('t')).map((it) => it.clientSeq)).toEqual([11, 1]);
  storage.close();
});

it('leaves nothing of the person who signs out, also while a tab has it open', async () => {
  const storage = await DeviceStorage.open('aylin');
  await storage.keep('t', new Uint8Array([1, 2]));
  await wipeTexts('aylin');
  const again = await DeviceStorage.open('aylin');
  expect(await again.kept('t')).toBeNull();
  again.close();
});

it('has an edit on its disk also where the page goes away in the same instant, or the battery after it', async () => {
  const storage = await DeviceStorage.open('sanne');
  const begun: IDBTransaction[] = [];
  const begin = IDBDatabase.prototype.transaction;
  jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    const tx = begin.apply(this, asked);
    begun.push(tx);
    return tx;
  });
  const writing = [storage.add('t', edit(1)), storage.replace('t', [edit(1)], edit(2))];
  // What a page did not finish goes with it.
  for (const tx of begun) expect(() => tx.abort()).toThrow('InvalidStateError');
  await Promise.all(writing);
  expect(begun.map(({ durability }) => durability)).toEqual(['strict', 'strict']);
  expect((await storage.unsent('t')).map((it) => it.clientSeq)).toEqual([2]);
  jest.restoreAllMocks();
  storage.close();
});
