import type { Db } from '../../src/platform/db/db.ts';
import { cast, id, institutions, membershipOf, plg, programmes } from './cast.ts';

/**
 * One thing of every noun that belongs to the group of the cast, by the word in its path or parameter. The tests
 * over every route fill these in; a room with a new noun adds how to find or make one.
 */
export async function exampleIds(db: Db): Promise<Record<string, string>> {
  const [employment] = await db.query<{ id: string }>('select id from employment where user_id = $1', [
    cast.renske.id,
  ]);
  return {
    plgs: plg,
    plgId: plg,
    members: membershipOf(cast.renske),
    institutions: institutions.twente,
    programmes: programmes.FD,
    employments: employment?.id ?? '',
    userId: cast.renske.id,
    advice: id('plg', 1),
  };
}
