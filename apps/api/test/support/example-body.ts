import { everySchema, type Route } from './routes.ts';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  minLength?: number;
  minimum?: number;
  minItems?: number;
  pattern?: string;
  items?: Schema;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
}

const schemas = everySchema() as Record<string, Schema>;

/** What fits a pattern that has no example in its length or format. */
const fitting: [pattern: string, value: string][] = [
  ['^20\\d\\d-20\\d\\d$', '2026-2027'],
  ['^20\\d\\d-\\d\\d-\\d\\d$', '2027-01-12'],
  ['^([01]\\d|2[0-3]):[0-5]\\d$', '15:30'],
  ['^[0-9a-f]{64}$', 'a'.repeat(64)],
  ['^(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})$', '1.0'],
  ['^(ST|DO)-\\d{2,3}$', 'ST-01'],
  ['^[0-9A-HJKMNP-TV-Z]{26}$', 'A'.repeat(26)],
];

function example(schema: Schema, id: string): unknown {
  if (schema.$ref) return example(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, id);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const required = new Set(schema.required);
    const filled = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name));
    return Object.fromEntries(filled.map(([name, property]) => [name, example(property, id)]));
  }
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, (_, at) =>
      example(schema.items ?? {}, another(id, at)),
    );
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format === 'uuid') return id;
  if (schema.format === 'email') return 'iemand@demo.example';
  const known = fitting.find(([pattern]) => pattern === schema.pattern);
  if (known) return known[1];
  const isMoment = [schema, ...(schema.oneOf ?? [])].some(({ format }) => format?.startsWith('date'));
  if (isMoment) return '2026-11-12T14:30:00.000Z';
  return 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}

/** The id itself, and then others of its shape: what is asked for more than once has to differ. */
const another = (id: string, at: number): string => {
  const last = (Number.parseInt(id.slice(-2), 16) + at) % 256;
  return `${id.slice(0, -2)}${last.toString(16).padStart(2, '0')}`;
};

/** The smallest body the contract of a route accepts, as far as its schema tells. */
export function exampleBody(route: Route, id: string): unknown {
  const schema = route.operation.requestBody?.content['application/json'].schema;
  return schema ? example(schema, id) : {};
}

/** The query that the contract of a route cannot do without, from its `?` on; empty where there is none. */
export function exampleQuery(route: Route, id: string): string {
  const asked = (route.operation.parameters ?? []).flatMap(({ name, in: place, required, schema }) =>
    place === 'query' && required
      ? [example(schema as Schema, id)].flat().map((value) => [name, String(value)])
      : [],
  );
  return asked.length > 0 ? `?${String(new URLSearchParams(asked))}` : '';
}
