import type { AnyProblemCode } from '../../lib/http.ts';

/** One sentence per code: what is the matter and, where we know it, what to do. A missing code is a compile error. */
export const problems = {
  unknown: (requestId: string | undefined) =>
    requestId
      ? `Hier ging iets mis. Geef bij vragen dit nummer door: ${requestId}.`
      : 'Hier ging iets mis. Probeer het zo nog eens.',
  codes: {
    offline: 'Er is geen verbinding. Wat je invulde staat er nog; probeer het zo nog eens.',
    internal: 'Hier ging iets mis.',
    invalid: 'Kijk de gemarkeerde velden nog eens na.',
    not_found: 'Dit is er niet, of het is niet voor jou bedoeld.',
    forbidden: 'Dit mag jij hier niet doen.',
  } satisfies Partial<Record<AnyProblemCode, string>>,
};
