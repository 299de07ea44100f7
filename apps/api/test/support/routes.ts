import { readFileSync } from 'node:fs';

export interface Route {
  method: string;
  /** With parameters in braces, e.g. `/api/plgs/{plgId}/members`. */
  path: string;
  operation: {
    /** Fields, however they travel; a file is none. */
    requestBody?: { content: { 'application/json': { schema: { $ref?: string } } } };
    parameters?: { name: string; in: string; required: boolean; schema: object }[];
    responses: Record<string, { content?: Record<string, { schema: object }> }>;
  };
}

interface Description {
  components: { schemas: Record<string, unknown> };
  paths: Record<string, Record<string, Route['operation']>>;
}

/** The committed description of the API, which the checks keep fresh. */
export function wholeDescription(): Description {
  return JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Description;
}

/** The schemas of the contract, by class name. */
export function everySchema(): Record<string, unknown> {
  return wholeDescription().components.schemas;
}

/** Every route of the API, as it is described. */
export function everyRoute(): Route[] {
  return Object.entries(wholeDescription().paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, ...operation }]) => ({
      method: method.toUpperCase(),
      path,
      operation: { ...operation, ...fieldsIn(requestBody?.content ?? {}) },
    })),
  );
}

function fieldsIn(content: Record<string, { schema: object }>): Pick<Route['operation'], 'requestBody'> {
  const fields = content['application/json'] ?? content['application/x-www-form-urlencoded'];
  return fields ? { requestBody: { content: { 'application/json': fields } } } : {};
}

/** Routes that anyone may ask, with the reason. A route that is missing here must refuse strangers. */
export const openRoutes: Record<string, string> = {
  'GET /api/health': 'is it up',
  'GET /api/session': 'who am I; says nothing to strangers',
  'POST /api/session': 'signing in',
  'POST /api/setup': 'first visit; refused once somebody has set it up',
  'POST /api/setup/dossier': 'first visit; refused once somebody has set it up',
  'POST /api/demo': 'first visit; refused once somebody has set it up',
  'GET /api/demo/personas': 'refused outside the example',
  'POST /api/demo/persona': 'refused outside the example',
  'POST /api/password-resets': 'answers everybody the same',
  'GET /api/instrument-links/{token}': 'the secret is the key',
  'PUT /api/instrument-links/{token}/response': 'the secret is the key',
  'DELETE /api/instrument-links/{token}/response': 'the secret is the key',
  'GET /api/consultation-links/{token}': 'the secret is the key',
  'PUT /api/consultation-links/{token}/verdicts/{questionId}': 'the secret is the key',
  'POST /api/consultation-links/{token}/additions': 'the secret is the key',
  'PUT /api/consultation-links/{token}/additions/{additionId}': 'the secret is the key',
  'DELETE /api/consultation-links/{token}/additions/{additionId}': 'the secret is the key',
  'PUT /api/consultation-links/{token}/name': 'the secret is the key',
  'POST /api/consultation-links/{token}/hand-in': 'the secret is the key',
  'DELETE /api/consultation-links/{token}/said': 'the secret is the key',
  'GET /api/calendar-feeds/{token}': 'the secret is the key',
  'GET /api/date-poll-links/{token}': 'the secret is the key',
  'PUT /api/date-poll-links/{token}/answers': 'the secret is the key',
  'GET /api/invite-links/{token}': 'the secret is the key',
  'POST /api/invite-links/{token}/answer': 'the secret is the key',
  'POST /api/calendar-replies': 'the token of the mail server is the key',
  'GET /api/password-resets/{token}': 'the secret is the key',
  'POST /api/password-resets/{token}/use': 'the secret is the key',
  'GET /api/unsubscriptions/{token}': 'the secret is the key',
  'POST /api/unsubscriptions/{token}': 'the secret is the key',
  'POST /api/unsubscriptions/{token}/restore': 'the secret is the key',
  'POST /afmelden/{token}': 'the secret is the key',
  'GET /publicaties': 'what is public',
  'GET /publicatie/{slug}': 'what is public',
  'GET /publicatie/{slug}/{file}': 'what is public',
  'GET /publicatie/{slug}/{number}/{part}': 'what is public',
  'GET /publicatie/{slug}/analyses': 'what is public',
  'POST /publicatie/{slug}/analyses':
    'anyone may ask; limited and confirmed by mail: analysis-requests.api.spec.ts',
  'GET /analyse-aanvraag/{token}': 'the secret is the key',
  'POST /analyse-aanvraag/{token}': 'the secret is the key',
  'GET /analyse-inzage/{token}': 'the secret is the key',
  'GET /portretten': 'what is public',
  'GET /portretten/vergelijken': 'what is public',
  'GET /portret/{slug}': 'what is public',
  'GET /portret/{slug}/{number}': 'what is public',
  'GET /portret/{slug}/kaart': 'what is public',
  'GET /portret-bestand/{id}/{size}': 'what a public page shows, checked in portrait-files.api.spec.ts',
  'GET /urennorm': 'what is public',
  'GET /urennorm/{slug}': 'what is public',
  'POST /portret/{slug}/vraag': 'anyone may ask; limited and confirmed by mail: editions.api.spec.ts',
  'POST /portret/{slug}/volgen': 'anyone may ask; limited and confirmed by mail: editions.api.spec.ts',
  'GET /portret-volgen/{token}': 'the secret is the key',
  'POST /portret-volgen/{token}': 'the secret is the key',
  'GET /portret-stoppen/{token}': 'the secret is the key',
  'POST /portret-stoppen/{token}': 'the secret is the key',
  'GET /portret-vraag/{token}': 'the secret is the key',
  'POST /portret-vraag/{token}': 'the secret is the key',
  'POST /api/respondent-page': 'the code is the key; limited: respondent-pages.api.spec.ts',
  'POST /api/respondent-page/amend': 'the code is the key; limited: respondent-pages.api.spec.ts',
  'POST /api/respondent-page/quoting': 'the code is the key; limited: respondent-pages.api.spec.ts',
  'POST /api/respondent-page/recordings/refuse': 'the code is the key; limited: recordings.api.spec.ts',
  'POST /api/respondent-page/withdraw': 'the code is the key; limited: respondent-pages.api.spec.ts',
  'GET /api/invitations/{token}': 'the secret is the key',
  'POST /api/invitations/{token}/accept': 'the secret is the key',
  'GET /api/guest-invitations/{token}': 'the secret is the key',
  'POST /api/guest-invitations/{token}/code': 'the secret is the key',
  'POST /api/guest-invitations/{token}/enter': 'the secret and a mailed code are the key',
};

/** Routes that every signed-in person may ask, because they answer about that person alone or hold nothing secret. */
export const ownRoutes: Record<string, string> = {
  'DELETE /api/session': 'my own',
  'POST /api/session/everywhere/close': 'my own',
  'PATCH /api/me': 'my own',
  'PUT /api/me/password': 'my own, with the current password',
  'GET /api/me/notifications': 'my own',
  'PUT /api/me/notifications': 'my own',
  'GET /api/calendar-feed': 'my own',
  'POST /api/calendar-feed': 'my own',
  'DELETE /api/calendar-feed': 'my own',
  'GET /api/today': 'computed for me',
  'GET /api/missed': 'computed for me',
  'GET /api/register': 'only of my groups',
  'GET /api/search': 'only in my groups',
  'GET /api/interviews/mine': 'my own visits',
  'GET /api/ask-backs/mine': 'what is asked of me',
  'GET /api/tandems/mine': 'whom I write conversations down with',
  'GET /api/plgs': 'only my groups',
  'POST /api/plgs': 'quality services only, checked in members.api.spec.ts',
  'GET /api/advice-requests': 'only of my programmes',
  'POST /api/advice-requests': 'the programme in the body is judged',
  'GET /api/call-hosts': 'a setting of the installation, which names nobody',
  'POST /api/hall-entries':
    'the code on the screen is the key, and only for who belongs there: halls.api.spec.ts',
  'GET /api/portraits': 'only of my own institution, and what was opened to it: portrait-readers.api.spec.ts',
  'GET /api/institutions': 'names of institutions and programmes are no secret',
  'GET /api/institutions/{id}': 'names of institutions and programmes are no secret',
  'GET /api/institutions/{institutionId}/derogation-routes':
    'what is public; drafts for the quality service alone: derogations.api.spec.ts',
  'GET /api/institutions/{id}/calendar': 'when a school is closed is no secret among users, and names nobody',
};

/** What a guest with a mailed code may ask, about the one meeting they were invited to. */
export const guestRoutes: Record<string, string> = {
  'DELETE /api/session': 'going away',
  'GET /api/meetings/{id}/room': 'the page of that meeting',
  'GET /api/meetings/{id}/calendar.ics': 'that meeting in a calendar',
  'POST /api/hall-entries': 'coming into the hall of that meeting',
  'DELETE /api/meetings/{id}/hall': 'going out of it',
  'GET /api/call-hosts': 'whether the call of that meeting can be shown in its page',
  'GET /api/meetings/{id}/formats': 'the ways of working in that meeting',
  'POST /api/format-runs/{id}/turn': 'taking a turn there, checked in taking-part.api.spec.ts',
  'POST /api/format-runs/{id}/notes': 'writing along there',
  'DELETE /api/silent-notes/{id}': 'taking an own note back',
  'POST /api/format-runs/{id}/options': 'bringing in a choice there',
  'PUT /api/format-runs/{id}/dots': 'giving dots there',
  'PUT /api/format-runs/{id}/fist': 'giving fingers there',
  'POST /api/format-runs/{id}/circle': 'filling in the circle check there',
  'GET /api/meetings/{id}/minutes': 'the minutes of that meeting',
  'GET /api/plgs/{plgId}/meetings': 'that meeting alone',
  'GET /api/plgs/{plgId}/decisions': 'what was decided at that meeting, checked in guests.api.spec.ts',
  'GET /api/plgs/{plgId}/commitments': 'what was agreed at that meeting, checked in guests.api.spec.ts',
};
