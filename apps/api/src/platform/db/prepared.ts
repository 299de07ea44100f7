import { hash } from 'node:crypto';
import pg from 'pg';

/** Statements kept per connection; a text that comes after them is sent as it is. */
const most = 500;

/**
 * A connection on which the same statement is parsed and planned once. Its text, often kilobytes, goes over once as
 * well, which is where most of the time of a small read went.
 */
class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  // pg overloads `query` fourteen ways; only the shape that our data layer uses is looked at
  override query(...given: unknown[]): never {
    const [text, values] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? this.nameOf(text, values) : undefined;
    const first = name ? { name, text, values } : text;
    return super.query(
      ...([first, ...given.slice(name ? 2 : 1)] as unknown as Parameters<pg.Client['query']>),
    ) as never;
  }

  private nameOf(text: string, values: unknown[]): string | undefined {
    const known = this.names.get(text);
    if (known || values.length === 0 || this.names.size >= most) return known;
    const name = hash('sha1', text);
    this.names.set(text, name);
    return name;
  }
}

class PreparingPool extends pg.Pool {
  constructor(settings: pg.PoolConfig) {
    super({ ...settings, Client: PreparingClient as unknown as typeof pg.Client });
  }
}

/** pg as the data source expects it, with connections that prepare. */
export const preparingPg: Omit<typeof pg, 'Pool'> & { Pool: typeof PreparingPool } = {
  ...pg,
  Pool: PreparingPool,
};
