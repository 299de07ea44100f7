import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { packArchive, unpackArchive } from './qda-archive.rules.ts';
import { codeTree, planCodes } from './qda-codes.rules.ts';
import {
  ourOrigin,
  placesIn,
  QdaRefusal,
  readProject,
  toPoints,
  writeProject,
  type QdaCode,
  type QdaProject,
} from './qda-project.rules.ts';

const guid = (n: number) => `0190a0b0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const at = new Date('2026-11-26T12:00:00Z');
const project: QdaProject = {
  name: 'Kleine groepen & “meer”',
  origin: ourOrigin,
  users: [{ guid: guid(1), name: 'Bram <Nijkamp>' }],
  codes: [
    {
      guid: guid(2),
      name: 'Rust',
      description: 'Twee\nregels\t"zo"',
      codes: [{ guid: guid(3), name: 'Veel rust 😀', description: '', codes: [] }],
    },
  ],
  sources: [
    {
      guid: guid(4),
      name: 'ST-04 1',
      text: '  😀 Rust. Veel rust,\r\n en toch <rust>. ',
      path: null,
      selections: [
        {
          guid: guid(5),
          start: 4,
          end: 9,
          codings: [{ guid: guid(6), codeGuid: guid(3), userGuid: guid(1) }],
        },
      ],
    },
  ],
};

/**
 * What the schema of the standard allows of the elements that we write (QDA-XML version 1.0, Project.xsd, 18 March
 * 2019): their content in its order, with `+` for at least one, and their attributes, with `!` for those that must be.
 */
const schema: Record<string, { content: string[]; attributes: string[] }> = {
  Project: {
    content: [
      'Users',
      'CodeBook',
      'Variables',
      'Cases',
      'Sources',
      'Notes',
      'Links',
      'Sets',
      'Graphs',
      'Description',
    ],
    attributes: [
      'name!',
      'origin',
      'creatingUserGUID',
      'creationDateTime',
      'modifyingUserGUID',
      'modifiedDateTime',
      'basePath',
    ],
  },
  Users: { content: ['User+'], attributes: [] },
  User: { content: [], attributes: ['guid!', 'name', 'id'] },
  CodeBook: { content: ['Codes'], attributes: [] },
  Codes: { content: ['Code+'], attributes: [] },
  Code: {
    content: ['Description', 'NoteRef', 'Code'],
    attributes: ['guid!', 'name!', 'isCodable!', 'color'],
  },
  Description: { content: [], attributes: [] },
  Sources: { content: ['TextSource+'], attributes: [] },
  TextSource: {
    content: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
    attributes: ['guid!', 'name', 'richTextPath', 'plainTextPath', 'creatingUser', 'creationDateTime'],
  },
  PlainTextContent: { content: [], attributes: [] },
  PlainTextSelection: {
    content: ['Description', 'Coding', 'NoteRef'],
    attributes: ['guid!', 'name', 'startPosition!', 'endPosition!', 'creatingUser', 'creationDateTime'],
  },
  Coding: { content: ['CodeRef', 'NoteRef'], attributes: ['guid!', 'creatingUser', 'creationDateTime'] },
  CodeRef: { content: [], attributes: ['targetGUID!'] },
};
const guidPattern = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;

function wrongWith(element: Element): string[] {
  const { localName: name, namespaceURI } = element;
  const rule = schema[name ?? ''];
  if (!rule || namespaceURI !== 'urn:QDA-XML:project:1.0') return [`${name} is not in the schema`];
  const attributes = [...element.attributes].filter((it) => !it.name.startsWith('xmlns'));
  const children = [...element.childNodes].filter((it) => it.nodeType === 1) as Element[];
  const places = children.map((it) => rule.content.findIndex((one) => one.replace('+', '') === it.localName));
  const has = (one: string) => attributes.some((it) => it.name === one);
  return [
    ...attributes
      .filter((it) => !rule.attributes.some((one) => one.replace('!', '') === it.name))
      .map((it) => `${name} has ${it.name}`),
    ...rule.attributes
      .filter((it) => it.endsWith('!') && !has(it.slice(0, -1)))
      .map((it) => `${name} lacks ${it}`),
    ...attributes
      .filter((it) => /guid|creatingUser$/i.test(it.name) && !guidPattern.test(it.value))
      .map((it) => `${name} ${it.name} is no guid`),
    ...(places.some((it, index) => it === -1 || it < (places[index - 1] ?? 0))
      ? [`${name} is out of order`]
      : []),
    ...(rule.content.some((it) => it.endsWith('+')) && children.length === 0 ? [`${name} is empty`] : []),
    ...children.flatMap(wrongWith),
  ];
}
const schemaErrors = (xml: string): string[] =>
  wrongWith(new DOMParser().parseFromString(xml, 'text/xml').documentElement!);

describe('a project that we write', () => {
  it('is one by the schema of the standard, read by another parser, and an empty one too', () => {
    expect(schemaErrors(writeProject(project, at))).toEqual([]);
    const empty = { name: 'Leeg', origin: '', users: [], codes: [], sources: [] };
    expect(schemaErrors(writeProject(empty, at))).toEqual([]);
    expect(schemaErrors('<Project xmlns="urn:QDA-XML:project:1.0"><Users/></Project>')).toHaveLength(2);
  });

  it('counts places in whole characters, as the standard does', () => {
    const words = new DOMParser()
      .parseFromString(writeProject(project, at), 'text/xml')
      .getElementsByTagName('PlainTextContent')[0]!.textContent!;
    expect(words).toBe(project.sources[0]!.text);
    expect([...words].slice(4, 9).join('')).toBe('Rust.');
    const here = placesIn(words, words)!;
    expect(words.slice(here(4)!, here(9)!)).toBe('Rust.');
    expect([here([...words].length), here([...words].length + 1), here(-1)]).toEqual([
      words.length,
      null,
      null,
    ]);
    expect(toPoints(words, words.indexOf('Rust'))).toBe(4);
  });

  it('comes back as it went, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((it) => it.isWellFormed());
    const said = fc.constantFrom('a', 'é', '😀', '<b>', '&amp;', ']]>', '\r\n', '\t', '"', ' ');
    const words = fc.array(said, { minLength: 1, maxLength: 12 }).map((it) => it.join(''));
    fc.assert(
      fc.property(words, words, text, (name, content, description) => {
        const one: QdaProject = {
          ...project,
          name,
          codes: [{ guid: guid(2), name, description: '', codes: [] }],
          sources: [{ ...project.sources[0]!, text: content }],
        };
        expect(readProject(writeProject(one, at))).toEqual(one);
        const odd = { ...one, codes: [{ ...one.codes[0]!, description }] };
        // What XML cannot write is left out; everything else is there.
        expect(schemaErrors(writeProject(odd, at))).toEqual([]);
        readProject(writeProject(odd, at));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what a code includes and excludes, below the code that it belongs to', () => {
    const base = { plgId: '', definition: '', include: '', exclude: '', mergedIntoId: null, parentId: null };
    const [parent, child, merged] = [
      { ...base, id: guid(2), name: 'Rust', definition: 'Stil.', include: 'zitten', exclude: 'slapen' },
      { ...base, id: guid(3), name: 'Pauze', parentId: guid(9) },
      { ...base, id: guid(9), name: 'Oud', mergedIntoId: guid(2) },
    ];
    const { made } = planned(codeTree([parent, child, merged] as never), true);
    expect(made.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['Rust', null],
      ['Pauze', 'new 1'],
    ]);
    const { definition, include, exclude } = parent!;
    expect(made[0]).toMatchObject({ definition, include, exclude });
  });
});

const planned = (codes: QdaCode[], isOurs = false, book: object[] = []) => {
  let last = 0;
  return planCodes(codes, book as never, isOurs, () => `new ${(last += 1)}`);
};
const code = (n: number, name: string, ...codes: QdaCode[]): QdaCode => ({
  guid: n === 0 ? '' : guid(n),
  name,
  description: '',
  codes,
});

describe('the codes of a file', () => {
  it('never become one with each other, also under one name, and are found again the second time', () => {
    const file = [
      code(1, 'Groepen', code(2, 'Voordelen'), code(3, 'voordelen')),
      code(4, 'Roosters', code(5, 'Voordelen')),
      code(6, 'a'.repeat(90)),
      code(7, `${'a'.repeat(79)}😀`),
    ];
    const { made, cut, byGuid } = planned(file);
    expect(made.map(({ name }) => name)).toEqual([
      'Groepen',
      'Voordelen',
      'voordelen (Groepen)',
      'Roosters',
      'Voordelen (Roosters)',
      'a'.repeat(80),
      'a'.repeat(79),
    ]);
    expect(cut).toBe(2);
    expect(made.at(4)!.parentId).toBe(byGuid.get(guid(4)));
    const again = planned(
      file,
      false,
      made.map((it) => ({ ...it, mergedIntoId: null })),
    );
    expect(again).toMatchObject({ made: [], known: 7 });
    expect(again.byGuid).toEqual(byGuid);
  });

  it('are numbered when there are thousands of one name', () => {
    const { made } = planned(Array.from({ length: 2000 }, (_, n) => code(n + 1, 'Rust')));
    expect(new Set(made.map(({ name }) => name)).size).toBe(2000);
    expect(made.at(-1)!.name).toBe('Rust (2000)');
  });

  it('lead nowhere by a guid that two have, and keep what stands below them', () => {
    const { made, byGuid, known } = planned([
      code(1, 'Een', code(2, 'Onder een')),
      code(1, 'Twee', code(3, 'Onder twee')),
      code(0, 'Zonder'),
    ]);
    expect(made.map(({ name, parentId }) => [name, made.find(({ id }) => id === parentId)?.name])).toEqual([
      ['Een', undefined],
      ['Onder een', 'Een'],
      ['Twee', undefined],
      ['Onder twee', 'Twee'],
      ['Zonder', undefined],
    ]);
    expect(known).toBe(0);
    expect([...byGuid.keys()]).toEqual([guid(2), guid(3)]);
  });

  it('keep every word of their description: a list of another program is no sign of ours', () => {
    const description = 'Alles wat:\n\n- rust geeft\n\n- stil is\n\n+ en meer';
    const one = { ...code(1, 'Rust'), description };
    for (const isOurs of [true, false])
      expect(planned([one], isOurs).made[0]).toMatchObject({
        definition: description,
        include: '',
        exclude: '',
      });
    expect(planned([{ ...one, description: 'woord '.repeat(300) }])).toMatchObject({ cut: 1 });
    expect(planned([{ ...one, description: 'Kort.\n\n- lang' }])).toMatchObject({
      cut: 0,
      made: [{ definition: 'Kort.\n\n- lang', exclude: '' }],
    });
  });
});

it('finds a place again in a text that has the line ends of another system', () => {
  const ours = 'Rust.\n\nVeel 😀 rust.\n';
  const theirs = ours.replaceAll('\n', '\r\n');
  const at = placesIn(theirs, ours)!;
  const start = [...theirs].join('').indexOf('Veel');
  expect(ours.slice(at(start)!, at(start + 6)!)).toBe('Veel 😀');
  expect(at([...theirs].length)).toBe(ours.length);
  expect(placesIn(theirs, `${ours} En meer.`)).toBeNull();
});

const reasonOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    return error instanceof QdaRefusal ? error.reason : String(error);
  }
  return 'taken in';
};
const zipOf = (files: Record<string, string | Buffer>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: content.length > 1000 });
  zip.end();
  return buffer(zip.outputStream);
};
/** As hostile tools write names: into the finished file, which no honest tool does. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

describe('a file that comes in', () => {
  it('is read with the texts beside it', async () => {
    expect((await unpackArchive(await packArchive('<Project/>'))).project).toBe('<Project/>');
    const { sources, project } = await unpackArchive(
      await zipOf({ 'project.qde': '\ufeffx', 'sources/a.txt': '\ufeffRust.' }),
    );
    // Windows puts a mark before both.
    expect([project, ...sources]).toEqual(['x', ['a.txt', 'Rust.']]);
  });

  it('is refused when it is none, leads out of its folder, or is a bomb', async () => {
    const whole = await zipOf({ 'project.qde': 'x', 'aa/bb.txt': 'y' });
    const bomb = await zipOf({ 'project.qde': Buffer.alloc(25 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const cases: [string, Buffer][] = [
      ['unreadable', Buffer.from('geen zip')],
      ['unreadable', await zipOf({ 'iets.txt': 'x' })],
      ['unreadable', whole.subarray(0, whole.length - 30)],
      ['unreadable', await zipOf({ 'project.qde': Buffer.from('<Project name="Café"/>', 'latin1') })],
      ['unreadable', await zipOf({ 'project.qde': Buffer.from('\ufeff<Project/>', 'utf16le') })],
      ['unsafe', renamed(whole, 'aa/bb.txt', '../bb.txt')],
      ['unsafe', renamed(whole, 'aa/bb.txt', '/a/bb.txt')],
      ['too_large', bomb],
      ['too_large', await zipOf(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}`, ''])))],
    ];
    const reasons = await Promise.all(cases.map(([, bytes]) => reasonOf(() => unpackArchive(bytes))));
    expect(reasons).toEqual(cases.map(([reason]) => reason));
  });

  it('is refused when its project defines anything, is too deep, or is no XML', async () => {
    const deep = `<Project><CodeBook>${'<Code>'.repeat(100)}${'</Code>'.repeat(100)}</CodeBook></Project>`;
    const many = `<Project><CodeBook><Codes>${'<Code/>'.repeat(2001)}</Codes></CodeBook></Project>`;
    const laughs = '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Project name="&b;"/>';
    const reach = '<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project/>';
    for (const [reason, xml] of [
      ['too_large', deep],
      ['too_large', many],
      ['unsafe', laughs],
      ['unsafe', reach],
      ['unreadable', '<Project>'],
      ['unreadable', '<html/>'],
      ['unreadable', 'tekst'],
      ['unreadable', '<Project name="&b;"/>'],
    ] as const)
      expect([xml, await reasonOf(() => readProject(xml))]).toEqual([xml, reason]);
  });
});
