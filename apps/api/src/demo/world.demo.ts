import type { User } from '../identity/user.entity.ts';
import type { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';

export type ProgrammeKey = 'FD' | 'MZ' | 'HV' | 'SB' | 'VK';
export const programmeKeys: readonly ProgrammeKey[] = ['FD', 'MZ', 'HV', 'SB', 'VK'];

/** One of the two years of the example. */
export interface DemoPlg {
  id: string;
  schoolYear: string;
  /** Seat ids by programme. */
  seats: Record<ProgrammeKey, string>;
  /** Ids of LV1, LV2 and LV3. */
  leadingQuestions: [string, string, string];
  /** Membership ids by person key (`p01` …). */
  members: Record<string, string>;
}

/** What the chapters of the example hand on to each other. */
export interface DemoWorld {
  db: Db;
  now: Date;
  organisationName: string;
  institutionId: string;
  programmes: Record<ProgrammeKey, string>;
  /** People by the key of the cast list, `p01` … `p21`. */
  people: Record<string, User>;
  /** Acts as a person of the example, for services that ask who is writing. */
  actor(key: string): Actor;
  /** 2021-2022, complete and published. */
  a: DemoPlg;
  /** This school year, half-way: after the second meeting. */
  b: DemoPlg;
}

/** Looks a key up that the example itself wrote. */
export function known<T>(map: Record<string, T>, key: string): T {
  const found = map[key];
  if (found === undefined) throw new Error(`The example knows no ${key}.`);
  return found;
}
