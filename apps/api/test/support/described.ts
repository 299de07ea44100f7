import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { everyRoute, wholeDescription } from './routes.ts';

const jsonKind = 'application/json';

const described = everyRoute().map(({ method, path, operation }) => ({
  method,
  path,
  name: `${method} ${path}`,
  // What is fixed goes before what is filled in: `/portretten/vergelijken` is no portrait.
  fixed: path.replaceAll(/\{\w+\}/g, '').length,
  matches: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  responses: operation.responses,
}));
described.sort((a, b) => b.fixed - a.fixed);

// The description holds more than schemas, and schemas may say what a checker need not know.
const schemas = new Ajv2020({
  strict: false,
  allErrors: true,
  schemas: [{ $id: 'api', ...wholeDescription() }],
});
addFormats.default(schemas);

/** Reads a schema where it stands in the description, so that what it refers to is found. */
function checkerAt(...place: string[]): ValidateFunction {
  const steps = place.map((it) => encodeURIComponent(it.replaceAll('~', '~0').replaceAll('/', '~1')));
  const checker = schemas.getSchema(`api#/${steps.join('/')}`);
  if (!checker) throw new Error(`There is no schema at ${place.join(' ')}.`);
  return checker;
}

/**
 * Every answer in every test is held against the description of the API: its status, the kind of content, and of JSON
 * every field in it.
 * @throws when the API answers otherwise than it says
 */
export function holdAgainstDescription(
  method: string,
  address: string,
  { status, type, text }: { status: number; type: string; text: string },
): void {
  const path = address.split('?')[0] ?? '';
  const route = described.find((it) => it.method === method && it.matches.test(path));
  // Not modified, sent on and not there at all are answers of HTTP itself.
  if (!route || (status >= 300 && status < 400)) return;
  const code = status < 400 ? String(status) : 'default';
  const answer = route.responses[code];
  const kinds = Object.keys(answer?.content ?? {});
  const kind = type.split(';')[0] ?? '';
  const isPage = status >= 400 && kind === 'text/html' && !path.startsWith('/api/');
  if (!answer || !(isPage || (kind === '' ? kinds.length === 0 : kinds.includes(kind))))
    throw new Error(`${route.name} answered ${status} ${kind}, which is not described.`);
  if (kind !== jsonKind) return;
  const place = ['paths', route.path, method.toLowerCase(), 'responses', code, 'content', kind, 'schema'];
  const isAsDescribed = checkerAt(...place);
  if (isAsDescribed(JSON.parse(text))) return;
  const wrong = isAsDescribed.errors?.map((it) => `${it.instancePath} ${it.message}`);
  throw new Error(`${route.name} answered ${status} otherwise than described: ${wrong?.join('; ')}`);
}
