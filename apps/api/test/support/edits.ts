import type { Db } from '../../src/platform/db/db.ts';
import type { Visitor } from './app.ts';
import { type OpenForm, openForms, type Values } from './open-forms.ts';

/**
 * How a change keeps from taking back what somebody else changed a moment before. A route that changes something and is
 * not here fails `same-moment.api.spec.ts`.
 */
export const howEditsMeet: Record<string, string> = {
  'PATCH /api/me': 'own',
  'PUT /api/me/password': 'own',
  'PUT /api/me/notifications': 'own',
  'PUT /api/date-polls/{id}/answers': 'own',
  'PUT /api/date-poll-links/{token}/answers': 'own',
  'PUT /api/meetings/{id}/invites/mine': 'own',
  'PUT /api/format-runs/{id}/dots': 'own',
  'PUT /api/format-runs/{id}/fist': 'own',
  'PUT /api/proposals/{id}/position': 'own, of one version of the text',
  'PUT /api/protocols/{id}/trial': 'own',
  'PUT /api/interviews/{id}/page-code': 'own',
  'PUT /api/read-threads/{id}': 'own',
  'PUT /api/comments/{id}': 'own',
  'PUT /api/comment-replies/{id}': 'own',
  'PUT /api/instruments/{id}/responses/mine': 'own',
  'PUT /api/instruments/{id}/responses/mine/{questionId}': 'own, one answer',
  'PUT /api/instrument-links/{token}/response': 'own',
  'PUT /api/codings/{id}/range': 'own',
  'PUT /api/double-codings/{id}/decision': 'own: of the one who settles',
  'PUT /api/consultation-parties/{id}/verdicts/{questionId}': 'own, one answer',
  'PUT /api/consultation-parties/{id}/name': 'own, one choice',
  'PUT /api/consultation-links/{token}/verdicts/{questionId}': 'own, one answer',
  'PUT /api/consultation-links/{token}/name': 'own, one choice',

  'PUT /api/guests/{id}/grant': 'one choice',
  'PUT /api/plgs/{plgId}/trajectory': 'one choice',
  'PUT /api/meetings/{id}/phase': 'one choice',
  'PUT /api/decisions/{id}/successor': 'one choice',
  'PUT /api/meetings/{id}/minutes/scribe': 'one choice',
  'PATCH /api/tandems/{id}': 'one choice',
  'PUT /api/codings/{id}/example': 'one choice',
  'PUT /api/codings/{id}/thread': 'one choice',
  'PUT /api/plgs/{plgId}/reading/pin': 'one choice',
  'PUT /api/plgs/{plgId}/reading/plan': 'one choice: a new draw, until reading begins',
  'PUT /api/plgs/{plgId}/insight-origins': 'one choice for one source',
  'PUT /api/reasons/{id}/answers/{key}': 'one choice for one answer',
  'PUT /api/instruments/{id}/conclusions/{questionId}': 'one choice for one question',
  'PUT /api/portraits/{id}/reach': 'one choice for the fields it names',

  // Sealed words are no column to look in: the spec of the respondent's page has two who put one answer right.
  'POST /api/interviews/{id}/correct': 'what was seen',
  'POST /api/respondent-page/amend': 'what was seen',

  'PUT /api/portraits/{id}/fields': 'revision',
  'PUT /api/workshop-answers/{id}/category': 'the category it came from',
  'PUT /api/field-cases/{id}/answers/{questionId}': 'revision',
  'PUT /api/consultation-parties/{id}/additions/{additionId}': 'revision',
  'PUT /api/consultation-links/{token}/additions/{additionId}': 'revision',
};

const tableOfRoute: Record<string, string> = {
  'PUT /api/plgs/{plgId}/assignment-interviewers/{membershipId}': 'membership',
  'PUT /api/plgs/{plgId}/assignment-hosts/{programmeId}': 'programme',
};

/** Things in the running group that a form of this route could be open for, with the paths to change and to read them. */
export async function thingsOf(db: Db, name: string, plgId: string, table: string) {
  const { where = 'true' } = openForms[name] ?? {};
  const of = tableOfRoute[name] ?? table;
  const columns = await db.query(
    'select from information_schema.columns where table_name = $1 and column_name = $2',
    [of, 'plg_id'],
  );
  const inGroup = of === 'plg' ? 'id = $1' : columns.length > 0 ? 'plg_id = $1' : '$1::uuid is not null';
  const rows = await db.query<{ id: string }>(
    `select id from ${of} t where ${inGroup} and (${where}) order by id limit 12`,
    [plgId],
  );
  const fill = (path: string, id: string) =>
    path.replace('{plgId}', table === 'plg' && !(name in tableOfRoute) ? id : plgId).replace(/\{\w+\}/, id);
  return rows.map(({ id }) => ({
    id,
    table: of,
    path: fill(name.slice(name.indexOf(' ') + 1), id),
    readPath: fill(openForms[name]?.read?.[0] ?? '', id),
  }));
}

/** What the form shows of a thing now. */
export async function shownOf(
  db: Db,
  { fields, read }: OpenForm,
  thing: { id: string; table: string; readPath: string },
  visitor: Visitor,
): Promise<Values> {
  if (read) {
    const { status, body } = await visitor.get(thing.readPath);
    return status === 200 ? read[1](body as never, thing.id) : {};
  }
  const list = Object.entries(fields ?? {}).map(([field, sql]) => `${sql} as "${field}"`);
  const [row = {}] = await db.query<Values>(`select ${list.join(', ')} from ${thing.table} t where id = $1`, [
    thing.id,
  ]);
  return row;
}

/** What somebody types, with what is looked up. */
export async function typed(
  db: Db,
  values: Values,
  shown: Values,
  thing: { id: string; table: string },
): Promise<Values> {
  const one = async (it: unknown): Promise<unknown> => {
    if (typeof it !== 'string' || !it.startsWith('$')) return it;
    if (it.slice(1) in shown) return shown[it.slice(1)];
    const [row] = await db.query<{ it: unknown }>(
      `select ${it.slice(1)} as it from ${thing.table} t where id = $1`,
      [thing.id],
    );
    return row?.it;
  };
  const entries = Object.entries(values).map(async ([field, value]) => [
    field,
    Array.isArray(value) ? (await Promise.all(value.map(one))).flat() : await one(value),
  ]);
  return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
}
