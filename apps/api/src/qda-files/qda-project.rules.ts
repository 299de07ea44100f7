import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** As much of a project of the REFI-QDA standard (urn:QDA-XML:project:1.0) as we write and read. */
export interface QdaProject {
  name: string;
  /** Which program wrote it. */
  origin: string;
  users: { guid: string; name: string }[];
  codes: QdaCode[];
  sources: QdaSource[];
}

export interface QdaCode {
  guid: string;
  name: string;
  description: string;
  codes: QdaCode[];
}

export interface QdaSource {
  guid: string;
  name: string;
  /** Where its words stand: in the project itself, or in a file beside it. */
  text: string | null;
  path: string | null;
  selections: QdaSelection[];
}

/** Places are counted in characters as people see them in Unicode: code points, the end not included. */
export interface QdaSelection {
  guid: string;
  start: number;
  end: number;
  codings: { guid: string; codeGuid: string; userGuid: string | null }[];
}

/** What is wrong with a project, as the last part of a problem code. */
export class QdaRefusal extends Error {
  constructor(readonly reason: 'unreadable' | 'too_large' | 'unsafe') {
    super(reason);
  }
}

export const qdaNamespace = 'urn:QDA-XML:project:1.0';
export const ourOrigin = 'Leerkring';
const deepest = 40;
const most = 100_000;
/** More than in anybody's book: every analyst has all of them in view. */
const mostCodes = 2000;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written out, for a reader of XML turns them into spaces and line ends of its own.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
/** What XML 1.0 has no way to write is left out. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escaped = (text: string): string =>
  text.replaceAll(unwritable, '').replaceAll(/[&<>"\t\n\r]/g, (it) => escapes[it] ?? it);

type Attributes = Record<string, string | number | boolean | null>;

function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = content.join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

const some = (name: string, content: string[]): string =>
  content.length > 0 ? element(name, {}, ...content) : '';
const text = (name: string, words: string | null): string => (words ? element(name, {}, escaped(words)) : '');

/** The elements in the order the schema wants them. */
export function writeProject(project: QdaProject, at: Date): string {
  const users = project.users.map((it) => element('User', { guid: it.guid, name: it.name }));
  const codes = some('Codes', project.codes.map(writeCode));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'Project',
    { xmlns: qdaNamespace, name: project.name, origin: project.origin, creationDateTime: at.toISOString() },
    some('Users', users),
    codes && element('CodeBook', {}, codes),
    some('Sources', project.sources.map(writeSource)),
  )}\n`;
}

const writeCode = (it: QdaCode): string =>
  element(
    'Code',
    { guid: it.guid, name: it.name, isCodable: true },
    text('Description', it.description),
    ...it.codes.map(writeCode),
  );

const writeSource = (it: QdaSource): string =>
  element(
    'TextSource',
    { guid: it.guid, name: it.name, plainTextPath: it.path },
    it.path === null ? text('PlainTextContent', it.text) : '',
    ...it.selections.map((selection) =>
      element(
        'PlainTextSelection',
        { guid: selection.guid, startPosition: selection.start, endPosition: selection.end },
        ...selection.codings.map((coding) =>
          element(
            'Coding',
            { guid: coding.guid, creatingUser: coding.userGuid },
            element('CodeRef', { targetGUID: coding.codeGuid }),
          ),
        ),
      ),
    ),
  );

/** @throws QdaRefusal */
export function readProject(xml: string): QdaProject {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw new QdaRefusal('unreadable');
  });
  // Definitions may reach for files and addresses, or grow without end: a project has none.
  parser.on('doctype', () => {
    throw new QdaRefusal('unsafe');
  });
  parser.on('opentag', (tag) => reader.open(tag as SaxesTagPlain));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (words) => reader.say(words));
  parser.on('cdata', (words) => reader.say(words));
  parser.write(xml).close();
  if (!reader.project) throw new QdaRefusal('unreadable');
  return reader.project;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
/** The standard allows a guid in braces. */
const guidOf = (value: string | undefined): string => (value ?? '').replaceAll(/[{}]/g, '').toLowerCase();
const placeOf = (value: string | undefined): number => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : -1);

class Reader {
  project: QdaProject | null = null;
  private readonly path: string[] = [];
  private readonly codes: QdaCode[] = [];
  private source: QdaSource | null = null;
  private selection: QdaSelection | null = null;
  private words: string | null = null;
  private count = 0;
  private codeCount = 0;

  open({ name, attributes }: SaxesTagPlain): void {
    const tag = bare(name);
    this.count += 1;
    if (this.path.length >= deepest || this.count > most) throw new QdaRefusal('too_large');
    const above = this.path.at(-1);
    this.path.push(tag);
    if (tag === 'Project' && above === undefined)
      this.project = {
        name: attributes['name'] ?? '',
        origin: attributes['origin'] ?? '',
        users: [],
        codes: [],
        sources: [],
      };
    if (!this.project) throw new QdaRefusal('unreadable');
    if (tag === 'User')
      this.project.users.push({ guid: guidOf(attributes['guid']), name: attributes['name'] ?? '' });
    if (tag === 'Code' && (above === 'Codes' || above === 'Code')) this.openCode(attributes);
    if (tag === 'TextSource' && above === 'Sources') this.openSource(attributes);
    if (tag === 'PlainTextSelection' && this.source && above === 'TextSource') {
      const [start, end] = [placeOf(attributes['startPosition']), placeOf(attributes['endPosition'])];
      this.selection = { guid: guidOf(attributes['guid']), start, end, codings: [] };
      this.source.selections.push(this.selection);
    }
    if (tag === 'Coding' && this.selection && above === 'PlainTextSelection')
      this.selection.codings.push({
        guid: guidOf(attributes['guid']),
        codeGuid: '',
        userGuid: attributes['creatingUser'] ? guidOf(attributes['creatingUser']) : null,
      });
    const coding = this.selection?.codings.at(-1);
    if (tag === 'CodeRef' && coding && above === 'Coding') coding.codeGuid = guidOf(attributes['targetGUID']);
    if (tag === 'Description' || tag === 'PlainTextContent') this.words = '';
  }

  close(name: string): void {
    const tag = bare(name);
    this.path.pop();
    const above = this.path.at(-1);
    if (tag === 'Description' && above === 'Code') {
      const code = this.codes.at(-1);
      if (code) code.description = this.words ?? '';
    }
    if (tag === 'PlainTextContent' && above === 'TextSource' && this.source) this.source.text = this.words;
    if (tag === 'Description' || tag === 'PlainTextContent') this.words = null;
    if (tag === 'Code') this.codes.pop();
    if (tag === 'PlainTextSelection') this.selection = null;
    if (tag === 'TextSource') this.source = null;
  }

  say(words: string): void {
    if (this.words !== null) this.words += words;
  }

  private openCode(attributes: Record<string, string>): void {
    this.codeCount += 1;
    if (this.codeCount > mostCodes) throw new QdaRefusal('too_large');
    const code = {
      guid: guidOf(attributes['guid']),
      name: attributes['name'] ?? '',
      description: '',
      codes: [],
    };
    (this.codes.at(-1)?.codes ?? this.project?.codes)?.push(code);
    this.codes.push(code);
  }

  private openSource(attributes: Record<string, string>): void {
    this.source = {
      guid: guidOf(attributes['guid']),
      name: attributes['name'] ?? '',
      text: null,
      path: attributes['plainTextPath'] ?? null,
      selections: [],
    };
    this.project?.sources.push(this.source);
  }
}

/** From UTF-16 units to code points: the standard counts a 😀 as one. */
export const toPoints = (words: string, at: number): number => Array.from(words.slice(0, at)).length;

/**
 * And back, into our text of the same words: a text that went by way of another system may have its line ends.
 * @returns where a place is in ours, null beyond the end; null altogether when the words differ
 */
export function placesIn(theirs: string, ours: string): ((at: number) => number | null) | null {
  const isSame = theirs === ours;
  // A line end is never more than two for one: what is longer is other words, and may be very long.
  if (!isSame && theirs.length > 2 * ours.length) return null;
  if (!isSame && theirs.replaceAll(/\r\n?/g, '\n') !== ours) return null;
  const units = [0];
  let unit = 0;
  let before = '';
  for (const point of theirs) {
    // Of the two signs that end a line there the second is nothing here.
    if (isSame || before !== '\r' || point !== '\n') unit += point.length;
    units.push(unit);
    before = point;
  }
  return (at) => units[at] ?? null;
}
