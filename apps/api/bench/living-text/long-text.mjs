// A text that took 100,000 edits: four people who type in bursts at changing places and delete one key in ten.
import * as Y from 'yjs';

export function longText(edits, seed = 7) {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const updates = [];
  const doc = new Y.Doc();
  const root = doc.getXmlFragment('default');
  const authors = Array.from({ length: 4 }, () => new Y.Doc());
  const docs = [doc, ...authors];
  doc.transact(() => {
    for (let at = 0; at < 40; at++) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('Begin. ')]);
      root.push([paragraph]);
    }
  });
  updates.push(Y.encodeStateAsUpdate(doc));
  for (const author of authors) Y.applyUpdate(author, updates[0]);
  while (updates.length < edits) {
    const author = authors[Math.floor(random() * authors.length)];
    const text = author
      .getXmlFragment('default')
      .get(Math.floor(random() * 40))
      .get(0);
    let place = Math.floor(random() * text.length);
    const burst = 5 + Math.floor(random() * 40);
    for (let key = 0; key < burst && updates.length < edits; key++) {
      let made;
      const remember = (update) => (made = update);
      author.on('update', remember);
      if (random() < 0.1 && place > 0) text.delete(--place, 1);
      else text.insert(place++, String.fromCharCode(97 + Math.floor(random() * 26)));
      author.off('update', remember);
      updates.push(made);
      for (const other of docs) if (other !== author) Y.applyUpdate(other, made);
    }
  }
  return {
    updates,
    state: Y.encodeStateAsUpdate(doc),
    structs: [...doc.store.clients.values()].flat().length,
  };
}
