import type { AnyProblemCode } from '../../lib/http.ts';
import type { problems as source } from '../nl/problems.ts';

export const problems: typeof source = {
  unknown: (requestId) =>
    requestId
      ? `Something went wrong here. If you ask about it, mention this number: ${requestId}.`
      : 'Something went wrong here. Please try again in a moment.',
  codes: {
    offline: 'There is no connection. What you filled in is still here; try again in a moment.',
    internal: 'Something went wrong here.',
    invalid: 'Please look at the marked fields again.',
    not_found: 'This is not here, or it is not meant for you.',
    forbidden: 'You may not do this here.',
  } satisfies Partial<Record<AnyProblemCode, string>>,
};
