import { areaOf, notRooms, roomsOf } from './rooms.mjs';

/** @typedef {import('../source-files.mjs').Source} Source */
/** @typedef {import('../check-structure.mjs').Finding} Finding */

/** What a file in a room may be; a new word is a decision, with its reason here. */
const vocabulary = [
  'module',
  'controller',
  'service',
  'gateway',
  'entity',
  'presenter',
  'rules',
  'job',
  'worker', // the entry of a thread of its own, for work that would hold up requests
  'words', // sentences of documents that the server writes itself, Dutch and English
  'style', // the style sheet of a page that is served without the web app
  'demo', // what the fictional example holds of a room
  'template', // the typesetting of a document
];
/** The exact solver is one noun in several files; this list may only become shorter. */
const exceptions = /^plan\.(model|reasons|runner|solver|swaps|worker|spec)\.ts$/;
const doorLines = 140;

/** @param {Source[]} files @returns {Finding[]} */
export function checkApi(files) {
  const api = files.filter(({ path }) => path.startsWith('apps/api/src/'));
  const code = api.filter(({ path }) => !path.endsWith('.spec.ts'));
  return [
    ...checkVocabulary(api, roomsOf(files)),
    ...code.flatMap(checkImports),
    ...code.flatMap(checkDoors),
    ...checkCycles(code),
  ];
}

/** @param {Source[]} api @param {string[]} rooms @returns {Finding[]} */
function checkVocabulary(api, rooms) {
  const name = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*\\.(${vocabulary.join('|')})(\\.spec)?\\.ts$`);
  return api
    .filter(({ path }) => rooms.includes(areaOf(path) ?? ''))
    .map(({ path }) => ({ path, inside: path.split('/').slice(4).join('/') }))
    .filter(({ inside }) => !name.test(inside) && !exceptions.test(inside))
    .map(({ path, inside }) => ({
      at: path,
      found: `"${inside}"`,
      because: `A room holds <plural>.module|controller|service|gateway.ts and <noun>.${vocabulary.slice(4).join('|')}.ts and their specs, without folders, so that everyone knows where to look. Rename it, move it to the room it belongs to, or add a word with its reason to scripts/structure/api.mjs.`,
    }));
}

/** @param {Source} file @returns {Finding[]} */
function checkImports(file) {
  const from = areaOf(file.path);
  return file.imports.flatMap(({ target, line, names }) => {
    const at = `${file.path}:${line}`;
    const to = areaOf(target);
    /** @type {Finding[]} */
    const findings = [];
    const refuse = (/** @type {string} */ because) =>
      findings.push({ at, found: `imports ${target}`, because });
    if (from === 'platform' && to && to !== 'platform') {
      refuse(
        'The platform knows no room: it must serve the next one too. Let the room register itself, or move the code.',
      );
    }
    const isListener = to === 'notifications' || to === 'audit';
    if (from && isListener && from !== to) {
      refuse('Nobody calls notifications or audit: record an event and they will hear it.');
    }
    if (
      /\.(controller|gateway)\.ts$/.test(file.path) &&
      target.endsWith('.entity.ts') &&
      from !== 'platform'
    ) {
      refuse(
        'A controller or gateway is a door: it asks one service method and presents the answer. Entities stay behind the service.',
      );
    }
    if (
      target === 'typeorm' &&
      /\b(DataSource|InjectDataSource|EntityManager)\b/.test(names) &&
      !/^apps\/api\/src\/platform\/(db\/|platform\.module\.ts)/.test(file.path)
    ) {
      refuse('Only platform/db touches the data source; use Db, which is always inside the transaction.');
    }
    return findings;
  });
}

/** @param {Source} file @returns {Finding[]} */
function checkDoors(file) {
  if (!/\.(controller|gateway)\.ts$/.test(file.path)) return [];
  const lines = file.text.trimEnd().split('\n').length;
  if (lines <= doorLines) return [];
  return [
    {
      at: file.path,
      found: `${lines} lines`,
      because: `A controller or gateway only passes on: one call per method. Beyond ${doorLines} lines it is two rooms, or it thinks.`,
    },
  ];
}

/** @param {Source[]} code @returns {Finding[]} */
function checkCycles(code) {
  /** @type {Map<string, Map<string, string>>} room to room, with one place where it shows */
  const graph = new Map();
  for (const file of code) {
    const from = areaOf(file.path);
    if (!from || notRooms.includes(from)) continue;
    for (const { target, line } of file.imports) {
      const to = areaOf(target);
      if (!to || to === from || notRooms.includes(to)) continue;
      const edges = graph.get(from) ?? new Map();
      if (!edges.has(to)) edges.set(to, `${file.path}:${line}`);
      graph.set(from, edges);
    }
  }
  return [...graph].flatMap(([from, edges]) =>
    [...edges]
      .filter(([to]) => from < to && reaches(graph, to, from))
      .map(([to, at]) => ({
        at,
        found: `${from} and ${to} need each other (back: ${wayBack(graph, to, from)})`,
        because:
          'Rooms stand in a line: the later knows the earlier. Let the earlier record an event, or move what both need to the earlier.',
      })),
  );
}

/** @param {Map<string, Map<string, string>>} graph @param {string} from @param {string} to */
function reaches(graph, from, to) {
  const seen = new Set([from]);
  for (const room of seen) for (const next of graph.get(room)?.keys() ?? []) seen.add(next);
  return seen.has(to);
}

/** @param {Map<string, Map<string, string>>} graph @param {string} from @param {string} to */
function wayBack(graph, from, to) {
  const direct = graph.get(from)?.get(to);
  if (direct) return direct;
  const [next] = [...(graph.get(from)?.keys() ?? [])].filter((room) => reaches(graph, room, to));
  return next ? `${graph.get(from)?.get(next)}, and on through ${next}` : 'unknown';
}
