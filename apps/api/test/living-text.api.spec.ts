import { createHash } from 'node:crypto';
import { isSafeHref, livingTextRoot, livingTextSchemaVersion } from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { Db } from '../src/platform/db/db.ts';
import { Problem } from '../src/platform/http/problem.ts';
import { newId } from '../src/platform/ids.ts';
import { Events } from '../src/platform/events/events.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { ask, bootApp, type TestApp } from './support/app.ts';
import { cast, plg, type CastName } from './support/cast.ts';
import { joinText, TextEditor } from './support/text-editor.ts';

/** A kind for these tests: members read, everyone but the quality officer writes, frozen on demand. */
const state = { isFrozen: false };
let test: TestApp;
let texts: LivingText;
let field = 0;
const sockets: { close(): void }[] = [];

const at = (name = `f${field}`) => ({ kind: 'trial', subjectId: plg, field: name });

async function socketOf(name: CastName) {
  const socket = await (await test.as(name)).socket();
  sockets.push(socket);
  return socket;
}

const open = async (name: CastName, where = at()) => TextEditor.open(await socketOf(name), where);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const rowsOf = (docId: string) =>
  test.db.query<{ seq: number }>('select seq from doc_update where doc_id = $1 order by seq', [docId]);

const expectRefused = async (change: (root: Y.XmlFragment, doc: Y.Doc) => void, code = 'text.refused') => {
  const editor = await open('renske');
  const peer = await open('loes');
  expect((await editor.edit(change)).problem?.code).toBe(code);
  expect(await rowsOf(editor.joined.docId)).toEqual([]);
  expect(peer.words).toBe('');
};
const element = (name: string, attributes: Record<string, unknown> = {}, children: Y.XmlText[] = []) => {
  const it = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value as string);
  it.insert(0, children);
  return it;
};
const linked = (href: unknown) => {
  const text = new Y.XmlText();
  text.insert(0, 'klik', { link: { href } });
  return element('paragraph', {}, [text]);
};

beforeAll(async () => {
  test = await bootApp();
  texts = test.app.get(LivingText);
  texts.register('trial', {
    async authorize(me, subjectId, ability) {
      const membership = me.memberships.find((it) => it.plgId === subjectId);
      if (!membership) throw new Problem('not_found');
      if (ability === 'write' && membership.roles.includes('quality_officer')) throw new Problem('forbidden');
      return { plgId: subjectId, isFrozen: state.isFrozen };
    },
  });
});
beforeEach(() => {
  field += 1;
  state.isFrozen = false;
});
afterEach(() => sockets.splice(0).forEach((it) => it.close()));
afterAll(() => test.close());

describe('Who may be in a text', () => {
  it('hides a text from someone outside the group, also when it is there', async () => {
    await (await open('renske')).write('Alleen voor ons.');
    const outsider = await socketOf('esra');
    expect((await joinText(outsider, at())).problem?.code).toBe('not_found');
    expect((await joinText(outsider, { ...at(), kind: 'unheard-of' })).problem?.code).toBe('not_found');
    expect((await joinText(await socketOf('vera'), at())).problem?.code).toBe('not_found');
  });

  it('gives an outsider nothing of a text whose number is known', async () => {
    const insider = await open('renske');
    const outsider = new TextEditor(await socketOf('esra'));
    outsider.joined = insider.joined;
    const heard: unknown[] = [];
    outsider.socket.onAny((...message) => heard.push(message));
    expect((await outsider.write('Hallo')).problem?.code).toBe('text.not_joined');
    outsider.socket.emit('text.presence', { docId: insider.joined.docId, clientId: 1, cursor: null });
    const restore = await ask(outsider.socket, 'text.restore', { docId: insider.joined.docId, seq: 1 });
    expect(restore.problem?.code).toBe('text.not_joined');
    await insider.write('Geheim');
    await ask(outsider.socket, 'text.leave', { docId: insider.joined.docId });
    expect(heard).toEqual([]);
    expect(await rowsOf(insider.joined.docId)).toHaveLength(1);
  });

  it('lets a reader read and refuses what a reader writes', async () => {
    await (await open('renske')).write('Lees maar.');
    const reader = await open('tjeerd');
    expect(reader.joined.canWrite).toBe(false);
    expect(reader.words).toBe('Lees maar.');
    expect((await reader.write('Toch iets')).problem?.code).toBe('forbidden');
    expect(await rowsOf(reader.joined.docId)).toHaveLength(1);
  });

  it('refuses a page that is older or newer than the server before it touches a text', async () => {
    const socket = await socketOf('renske');
    for (const version of [livingTextSchemaVersion - 1, livingTextSchemaVersion + 1])
      expect((await joinText(socket, at('schema'), version)).problem?.code).toBe('text.outdated');
    const [doc] = await test.db.query(`select 1 from living_doc where field = 'schema'`);
    expect(doc).toBeUndefined();
  });

  it('silences someone who is removed while writing, and tells them', async () => {
    const writer = await open('bram');
    const peer = await open('loes');
    await writer.write('Nog wel.');
    await until(() => peer.words === 'Nog wel.');
    const told = new Promise((resolve) => writer.socket.on('text.rights', (_id, rights) => resolve(rights)));
    const gone = new Promise((resolve) => writer.socket.on('disconnect', resolve));
    await test.db.query('update membership set left_at = now() where user_id = $1', [cast.bram.id]);
    await test.app.get(Db).transaction(async () => {
      await test.app.get(Events).record(null, 'member.left', { type: 'membership', id: newId(), plgId: plg });
    });
    await Promise.race([told, gone]);
    const refused = writer.socket.connected ? (await writer.write('Niet meer.')).problem?.code : 'gone';
    expect(['text.not_joined', 'not_found', 'gone']).toContain(refused);
    expect(peer.words).toBe('Nog wel.');
    await test.db.query('update membership set left_at = null where user_id = $1', [cast.bram.id]);
  });
});

/** Lets this happen after the right of whoever opens a text was judged, and before they are in it. */
async function openAmid(name: CastName, change: string): Promise<TextEditor> {
  const judge = texts.rights.bind(texts);
  texts.rights = async (me, address) => {
    const rights = await judge(me, address);
    texts.rights = judge;
    await test.app.get(Db).transaction(async () => {
      await test.db.query(change, [cast[name].id]);
      const subject = { type: 'member', id: newId(), plgId: plg };
      await test.app.get(Events).record(null, 'portrait.changed', subject);
    });
    return rights;
  };
  return open(name);
}

describe('Someone who opens a text in the moment in which their right changes', () => {
  it('writes nothing when it was taken away', async () => {
    const editor = await openAmid(
      'bram',
      `update membership set roles = '{quality_officer}' where user_id = $1`,
    );
    expect(editor.joined.canWrite).toBe(false);
    expect((await editor.write('Toch nog iets.')).problem?.code).toBe('forbidden');
    expect(await rowsOf(editor.joined.docId)).toEqual([]);
    await test.db.query(`update membership set roles = '{author}' where user_id = $1`, [cast.bram.id]);
  });

  it('hears nothing when they may not even read any more', async () => {
    const loes = await open('loes');
    await expect(
      openAmid('bram', 'update membership set left_at = now() where user_id = $1'),
    ).rejects.toThrow('not_found');
    const heard: unknown[] = [];
    (sockets.at(-1) as Socket).onAny((message: string) => heard.push(message));
    await loes.write('Zonder Bram.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual([]);
    await test.db.query('update membership set left_at = null where user_id = $1', [cast.bram.id]);
  });

  it('is judged anew although what else follows from the event fails', async () => {
    await test.db.query(
      `create function stop() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$`,
    );
    await test.db.query('create trigger stop before update on event for each row execute function stop()');
    await expect(
      openAmid('bram', 'update membership set left_at = now() where user_id = $1'),
    ).rejects.toThrow('not_found');
    await test.db.query('drop trigger stop on event');
    await test.db.query('update membership set left_at = null where user_id = $1', [cast.bram.id]);
  });
});

describe('What a text may hold', () => {
  it.each(['script', 'iframe', 'image', '__proto__', 'constructor', 'doc', ''])(
    'refuses a node called "%s"',
    (name) => expectRefused((root) => root.push([element(name)])),
  );

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<b>',
    '//elders.example',
    '/api',
    '',
    7,
    null,
  ])('refuses a link to %j', (href) => expectRefused((root) => root.push([linked(href)])));

  it.each(['', '  ', 'twee\nregels', 'x'.repeat(301), 7, null, { bron: 'x' }])(
    'refuses %j as the source of a number',
    (source) =>
      expectRefused((root) => {
        const text = new Y.XmlText();
        text.insert(0, '16', { manual: { source } });
        root.push([element('paragraph', {}, [text])]);
      }),
  );

  it('refuses an unknown mark, an unknown attribute and a value out of bounds', async () => {
    await expectRefused((root) => {
      const text = new Y.XmlText();
      text.insert(0, 'x', { onclick: { x: 1 } });
      root.push([element('paragraph', {}, [text])]);
    });
    await expectRefused((root) => root.push([element('paragraph', { onmouseover: 'x()' })]));
    await expectRefused((root) => root.push([element('heading', { level: 9 })]));
    await expectRefused((root) => root.push([element('heading', { level: { toString: 1 } })]));
  });

  it('refuses blocks in the wrong place, embeds, and another root', async () => {
    await expectRefused((root) => root.push([element('listItem')]));
    await expectRefused((root) => root.push([new Y.XmlText('los')]));
    await expectRefused((root) => {
      const text = new Y.XmlText();
      text.insertEmbed(0, { image: 'x' });
      root.push([element('paragraph', {}, [text])]);
    });
    await expectRefused((_root, doc) => doc.getMap('elders').set('a', 1));
  });

  it('refuses an unknown value that is set over a known one', async () => {
    const editor = await open('renske');
    await editor.edit((root) => root.push([element('heading', { level: 2 })]));
    const worse = await editor.edit((root) =>
      (root.get(0) as Y.XmlElement).setAttribute('level', 'x" onload="' as string),
    );
    expect(worse.problem?.code).toBe('text.refused');
  });

  it('refuses bytes that are no edit, an edit that is too large, and a body that is no message', async () => {
    const editor = await open('renske');
    expect((await editor.send(Buffer.from('geen edit, maar iets anders'))).problem?.code).toBe(
      'text.refused',
    );
    expect((await editor.send(Buffer.alloc(256 * 1024 + 1))).problem?.code).toBe('text.too_large');
    for (const body of [null, 7, 'x', [], {}, { docId: 'x' }, { docId: editor.joined.docId, update: '!' }])
      expect((await ask(editor.socket, 'text.update', body)).problem?.code).toBe('invalid');
    for (const body of [
      null,
      [],
      { kind: '../x', subjectId: plg, field: 'x', schemaVersion: 1 },
      { kind: 'trial' },
    ])
      expect((await ask(editor.socket, 'text.join', body)).problem?.code).toBe('invalid');
    expect((await editor.write('Het werkt nog.')).ok).toBeDefined();
  });

  it('asks for everything when an edit builds on one it never got', async () => {
    const editor = await open('renske');
    const lost = editor.change((root) => root.push([element('paragraph', {}, [new Y.XmlText('een')])]));
    const next = editor.change((root) => root.push([element('paragraph', {}, [new Y.XmlText('twee')])]));
    expect((await editor.send(next)).problem?.code).toBe('text.gap');
    expect((await editor.send(Y.mergeUpdates([lost, next]))).ok).toBeDefined();
    expect((await open('loes')).words).toBe('een\ntwee');
  });

  it('knows a safe link', () => {
    for (const href of ['https://www.mbo.example/x?y=1#z', 'mailto:a@b.example', 'tel:+3153'])
      expect(isSafeHref(href)).toBe(true);
  });
});

describe('An edit', () => {
  it('is in the database when it is acknowledged, and reaches the others', async () => {
    const [a, b] = [await open('renske'), await open('loes')];
    const { ok } = await a.write('Samen.');
    expect(await rowsOf(a.joined.docId)).toEqual([{ seq: ok?.seq }]);
    await until(() => b.words === 'Samen.');
  });

  it('counts once when it is sent again under the same key', async () => {
    const [a, b] = [await open('renske'), await open('loes')];
    const update = a.change((root) => root.push([new Y.XmlElement('paragraph')]));
    await a.send(update, 5);
    expect((await a.send(update, 5)).ok).toBeDefined();
    expect(await rowsOf(a.joined.docId)).toHaveLength(1);
    await b.write('x');
    await until(() => a.root.length === 2);
  });

  it('of many writers at once ends in the same text for all, in whatever order', async () => {
    const editors = await Promise.all((['renske', 'loes', 'floor', 'aylin'] as const).map((it) => open(it)));
    await Promise.all(
      editors.flatMap((it, who) => Array.from({ length: 25 }, (_, n) => it.write(`${who}-${n}`))),
    );
    await until(() => editors.every((it) => it.root.length === 100));
    expect(new Set(editors.map((it) => it.words)).size).toBe(1);
    expect(new Set((editors[0]?.words ?? '').split('\n')).size).toBe(100);
    expect((await texts.plain('trial', plg, at().field)).split('\n')).toHaveLength(100);
  });

  it('survives the server forgetting the text', async () => {
    const editor = await open('renske');
    for (let n = 0; n < 30; n++) await editor.write(`regel ${n}`);
    await texts.room(editor.joined.docId)?.text.rest();
    const [snapshot] = await test.db.query<{ upto_seq: number; sha256: Buffer }>(
      'select upto_seq, sha256 from doc_snapshot where doc_id = $1',
      [editor.joined.docId],
    );
    expect(snapshot).toMatchObject({ upto_seq: 30 });
    // The log alone, edit by edit, is the very text that was put away (S23).
    const replayed = new Y.Doc();
    const log = await test.db.query<{ bytes: Buffer }>(
      'select bytes from doc_update where doc_id = $1 order by seq',
      [editor.joined.docId],
    );
    expect(log).toHaveLength(30);
    for (const { bytes } of log) Y.applyUpdate(replayed, bytes);
    const print = createHash('sha256').update(Y.encodeStateAsUpdate(replayed)).digest('hex');
    expect(print).toBe(snapshot?.sha256.toString('hex'));
    const second = await bootApp();
    await second.close();
    expect((await open('loes')).words).toBe(editor.words);
  });

  it('is refused, not lost and not shown, when the database does not take it', async () => {
    const [a, b] = [await open('renske'), await open('loes')];
    await test.db.query(
      `alter table doc_update add constraint shut check (session <> '${a.session}') not valid`,
    );
    const update = a.change((root) => root.push([new Y.XmlElement('paragraph')]));
    expect((await a.send(update, 1)).problem?.code).toBe('text.not_stored');
    expect(b.root.length).toBe(0);
    await test.db.query('alter table doc_update drop constraint shut');
    expect((await a.send(update, 1)).ok).toBeDefined();
    await until(() => b.root.length === 1);
  });

  it('that takes most of a text away is kept, flagged, and undone in one step without losing what came after', async () => {
    const [a, b] = [await open('renske'), await open('loes')];
    const flagged = new Promise<number>((resolve) =>
      b.socket.on('text.shrunk', (_id, it: { seq: number }) => resolve(it.seq)),
    );
    await a.write('Een lange alinea. '.repeat(40));
    await a.write('Slot.');
    const { ok } = await a.edit((root) => root.delete(0, 1));
    expect(await flagged).toBe(ok?.seq);
    await until(() => b.words === 'Slot.');
    await b.write('Later geschreven.');
    expect((await open('floor')).joined.shrinks).toMatchObject([{ seq: ok?.seq, byName: cast.renske.name }]);
    const restored = await ask(b.socket, 'text.restore', { docId: b.joined.docId, seq: ok?.seq });
    expect(restored.ok).toBeDefined();
    await until(() => a.root.length === 3);
    expect(a.words).toContain('Een lange alinea.');
    expect(a.words).toContain('Later geschreven.');
    const again = await ask(b.socket, 'text.restore', { docId: b.joined.docId, seq: ok?.seq });
    expect(again.problem?.code).toBe('text.nothing_to_restore');
  });
});

describe('A frozen text', () => {
  it('takes no edit any more, not from an open editor and not from anyone who reaches the table', async () => {
    const editor = await open('renske');
    await editor.write('Zo blijft het.');
    const told = new Promise((resolve) => editor.socket.on('text.frozen', resolve));
    const frozen = await test.db.transaction(() =>
      texts.freeze({ kind: 'trial', subjectId: plg, plgId: plg }, [at().field, `never-${field}`]),
    );
    expect(frozen[at().field]?.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Zo blijft het.' }] },
    ]);
    expect(frozen[`never-${field}`]).toEqual({ type: 'doc', content: [] });
    await told;
    expect((await editor.write('Toch niet.')).problem?.code).toBe('text.frozen');
    const late = test.db.query(
      `insert into doc_update (doc_id, seq, session, client_seq, schema_version, bytes) values ($1, 99, $2, 1, 1, '')`,
      [editor.joined.docId, newId()],
    );
    await expect(late).rejects.toMatchObject({ driverError: { constraint: 'living_doc_frozen' } });
    const never = await open('loes', at(`never-${field}`));
    expect(never.joined).toMatchObject({ isFrozen: true, canWrite: false });
    expect((await never.write('x')).problem?.code).toBe('text.frozen');
  });
});

describe('The first words of a text', () => {
  it('refuses to write over what is there', async () => {
    await (await open('renske')).write('Al begonnen.');
    const again = test.db.transaction(() => texts.setInitial(null, { ...at(), plgId: plg }, 'Opnieuw'));
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are there for the first who opens it, and come back as they went in', async () => {
    const json = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Wat valt op' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Zie ' },
            { type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href: 'https://mbo.example' } }] },
          ],
        },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'een' }] }] },
          ],
        },
      ],
    };
    await test.db.transaction(() =>
      texts.setInitial({ userId: cast.renske.id }, { ...at(), plgId: plg }, json),
    );
    expect(await texts.json('trial', plg, at().field)).toEqual(json);
    expect(await texts.plain('trial', plg, at().field)).toBe('Wat valt op\nZie hier\neen');
    const editor = await open('loes');
    expect(editor.doc.getXmlFragment(livingTextRoot).length).toBe(3);
    await editor.write('Erbij.');
    expect((await texts.jsonOf('trial', [plg])).get(plg)?.[at().field]?.content).toHaveLength(4);
  });
});

describe('A group that is deleted', () => {
  it('takes its texts along, and no text can be without one', async () => {
    const other = newId();
    await test.db.query(
      `insert into plg select (jsonb_populate_record(p, jsonb_build_object('id', $1::text))).* from plg p where id = $2`,
      [other, plg],
    );
    const words = () =>
      texts.setInitial(null, { ...at(), subjectId: other, plgId: other }, 'Van deze groep.');
    await test.db.transaction(words);
    const [doc] = await test.db.query<{ id: string }>('select id from living_doc where plg_id = $1', [other]);
    await texts.json('trial', other, at().field);
    await test.db.query('insert into doc_snapshot (doc_id, upto_seq, bytes, sha256) values ($1, 1, $2, $2)', [
      doc!.id,
      Buffer.from([0]),
    ]);
    await test.db.query('delete from plg where id = $1', [other]);
    const [left] = await test.db.query(
      `select (select count(*)::int from living_doc where id = $1) as docs,
         (select count(*)::int from doc_update where doc_id = $1) as updates,
         (select count(*)::int from doc_snapshot where doc_id = $1) as snapshots`,
      [doc!.id],
    );
    expect(left).toEqual({ docs: 0, updates: 0, snapshots: 0 });
    await expect(words()).rejects.toMatchObject({ driverError: { constraint: 'living_doc_of_plg' } });
  });
});

describe('Presence', () => {
  it('says the name of the session, not of the message, and goes when its owner goes', async () => {
    const [a, b] = [await open('renske'), await open('loes')];
    const heard: [string, { name: string; clientId: number }[], number[]][] = [];
    b.socket.on('text.presence', (...message) => heard.push(message as never));
    const place = { type: null, tname: 'default', item: null, assoc: 0 };
    a.socket.emit('text.presence', {
      docId: a.joined.docId,
      clientId: 7,
      cursor: { anchor: place, head: place, name: 'Iemand anders' },
      name: 'Iemand anders',
    });
    b.socket.emit('text.presence', { docId: a.joined.docId, clientId: 7, cursor: null });
    await until(() => heard.length === 1);
    expect(heard[0]?.[1]).toEqual([
      { clientId: 7, userId: cast.renske.id, name: cast.renske.name, cursor: { anchor: place, head: place } },
    ]);
    a.socket.close();
    await until(() => heard.some(([, , gone]) => gone.includes(7)));
  });
});
