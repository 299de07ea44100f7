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
  properties?: Record<string, Schema>;
  required?: string[];
}

const schemas = everySchema() as Record<string, Schema>;

function example(schema: Schema, id: string): unknown {
  if (schema.$ref) return example(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, id);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const required = new Set(schema.required);
    const filled = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name));
    return Object.fromEntries(filled.map(([name, property]) => [name, example(property, id)]));
  }
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => example(schema.items ?? {}, id));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format === 'uuid') return id;
  if (schema.format === 'email') return 'iemand@demo.example';
  if (schema.format?.startsWith('date')) return '2026-11-12T14:30:00.000Z';
  if (schema.pattern?.startsWith('^20')) return '2026-2027';
  return 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}

/** The smallest body the contract of a route accepts, as far as its schema tells. */
export function exampleBody(route: Route, id: string): unknown {
  const schema = route.operation.requestBody?.content['application/json'].schema;
  return schema ? example(schema, id) : {};
}
