import type { problems as source } from '../nl/problems.ts';

type Facts = Record<string, unknown>;

export const problems: typeof source = {
  offlineAct: 'There is no connection. Try again in a moment.',
  back: 'The connection was gone and is back. What you filled in is still here; try again.',
  backAct: 'The connection was gone and is back. Try again.',
  unknown: (requestId) =>
    requestId
      ? `Something went wrong here. If you ask about it, mention this number: ${requestId}.`
      : 'Something went wrong here. Please try again in a moment.',
  codes: {
    offline: 'There is no connection. What you filled in is still here; try again in a moment.',
    invalid: 'Please look at the marked fields again.',
    unreadable: 'We could not read this. Load the page again and retry.',
    too_large: 'This is too large to send at once.',
    unauthenticated: 'You are no longer signed in. Sign in again; then you can go on.',
    forbidden: 'You may not do this here.',
    not_found: 'This is not here, or it is not meant for you.',
    'edit.overtaken':
      'Someone else changed this too in the meantime. Nothing has been saved yet. Do you want to keep yours? Then save once more.',
    conflict: 'Someone was just ahead of you. Load the page again to see how things stand.',
    too_many_requests: (facts: Facts) =>
      `That was very fast. Wait ${typeof facts['seconds'] === 'number' && facts['seconds'] > 1 ? `${facts['seconds']} seconds` : 'a moment'} and try again.`,
    foreign_origin: 'This request came from another website and was not carried out.',
    unavailable: 'Leerkring cannot be reached for a moment. Nothing is lost; try again shortly.',
    internal: 'Something went wrong here.',
    'session.wrong_credentials': 'This e-mail address and password do not belong together.',
    'session.too_many_attempts': 'Too many wrong passwords in a row. Try again in a quarter of an hour.',
    'token.expired': 'This link has been used or has expired. Ask for a new one.',
    'user.email_taken': 'There is already someone with this e-mail address.',
    'user.wrong_password': 'Your current password is not right.',
    'setup.done': 'This environment has already been set up. You can sign in.',
    'demo.off': 'This is only possible in the example.',
    'invitation.withdrawn': 'This invitation has been withdrawn or replaced.',
    'invitation.by_mail': 'Whoever this is has a place here already. Only the link in the mail works.',
  },
};
