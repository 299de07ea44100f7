import type { AnyProblemCode } from '../../lib/http.ts';

type Facts = Record<string, unknown>;

/**
 * One sentence per code: what is the matter and, where we know it, what to do. A sentence that needs the facts of the
 * problem is a function of them. Here are those that any page may have to say; those of the rooms stand apart, so that
 * the first page need not bring them (0533).
 */
const codes = {
  offline: 'Er is geen verbinding. Wat je invulde, staat er nog; probeer het zo nog eens.',
  invalid: 'Kijk de gemarkeerde velden nog eens na.',
  unreadable: 'Dit konden we niet lezen. Laad de pagina opnieuw en probeer het nog eens.',
  too_large: 'Dit is te groot om in één keer te versturen.',
  unauthenticated: 'Je bent niet meer aangemeld. Meld je opnieuw aan; daarna kun je verder.',
  forbidden: 'Dit mag jij hier niet doen.',
  not_found: 'Dit is er niet, of het is niet voor jou bedoeld.',
  'edit.overtaken':
    'Iemand anders veranderde dit intussen ook. Er is nog niets opgeslagen. Blijf je bij wat jij hebt? Sla dan nog eens op.',
  conflict: 'Iemand was je net voor. Laad de pagina opnieuw om te zien hoe het nu staat.',
  too_many_requests: (facts: Facts) =>
    `Dat ging erg snel achter elkaar. Wacht ${typeof facts['seconds'] === 'number' && facts['seconds'] > 1 ? `${facts['seconds']} seconden` : 'even'} en probeer het dan opnieuw.`,
  foreign_origin: 'Dit verzoek kwam van een andere website en is niet uitgevoerd.',
  unavailable: 'Leerkring is even niet bereikbaar. Er is niets verloren; probeer het zo opnieuw.',
  internal: 'Hier ging iets mis.',
  'session.wrong_credentials': 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
  'session.too_many_attempts':
    'Te vaak achter elkaar een verkeerd wachtwoord. Probeer het over een kwartier opnieuw.',
  'token.expired': 'Deze link is al gebruikt of verlopen. Vraag een nieuwe aan.',
  'user.email_taken': 'Er is al iemand met dit e-mailadres.',
  'user.wrong_password': 'Je huidige wachtwoord klopt niet.',
  'setup.done': 'Deze omgeving is al ingericht. Je kunt je aanmelden.',
  'demo.off': 'Dit kan alleen in de voorbeeldomgeving.',
  'invitation.withdrawn': 'Deze uitnodiging is ingetrokken of vervangen.',
  'invitation.by_mail': 'Wie dit is, heeft hier al een plek. Alleen de link in de mail werkt.',
} satisfies Partial<Record<AnyProblemCode, string | ((facts: Facts) => string)>>;

export const problems = {
  offlineAct: 'Er is geen verbinding. Probeer het zo nog eens.',
  back: 'De verbinding was weg en is er weer. Wat je invulde staat er nog; probeer het nog eens.',
  backAct: 'De verbinding was weg en is er weer. Probeer het nog eens.',
  unknown: (requestId: string | undefined) =>
    requestId
      ? `Hier ging iets mis. Geef bij vragen dit nummer door: ${requestId}.`
      : 'Hier ging iets mis. Probeer het zo nog eens.',
  codes,
};
