import type { TestApp, Visitor } from './app.ts';
import { cast, institutions, membershipOf, plg, programmes } from './cast.ts';

async function make(visitor: Visitor, path: string, body: unknown): Promise<string> {
  const answer = await visitor.post<{ id?: string }>(path, body);
  if (!answer.body.id)
    throw new Error(`No example from POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/**
 * One thing of every noun that belongs to the group of the cast, by the word in its path or parameter. The tests
 * over every route fill these in; a room with a new noun adds how to find or make one.
 */
export async function exampleIds(house: TestApp): Promise<Record<string, string>> {
  const marit = await house.as('marit');
  const [employment] = await house.db.query<{ id: string }>('select id from employment where user_id = $1', [
    cast.renske.id,
  ]);
  const meetings = await make(marit, `/api/plgs/${plg}/meetings`, {
    title: 'Verhalen ophalen',
    date: '2027-01-14',
    startTime: '15:30',
    endTime: '17:30',
  });
  return {
    plgs: plg,
    plgId: plg,
    members: membershipOf(cast.renske),
    institutions: institutions.twente,
    programmes: programmes.FD,
    employments: employment?.id ?? '',
    userId: cast.renske.id,
    meetings,
    'agenda-items': await make(marit, `/api/meetings/${meetings}/agenda-items`, {
      title: 'Welkom',
      minutes: 10,
    }),
    decisions: await make(marit, `/api/meetings/${meetings}/decisions`, { text: 'We beginnen op tijd.' }),
    commitments: await make(marit, `/api/meetings/${meetings}/commitments`, {
      text: 'Portret aanleveren',
      membershipId: membershipOf(cast.renske),
      dueOn: '2027-01-20',
    }),
    'closed-periods': await make(marit, `/api/institutions/${institutions.twente}/closed-periods`, {
      label: 'Studiedag',
      from: '2027-02-02',
      to: '2027-02-02',
      isHard: true,
      source: 'jaaragenda',
    }),
  };
}
