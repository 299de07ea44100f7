import type { identity as source } from '../nl/identity.ts';

export const identity: typeof source = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
    noAccount: 'You get access through an invitation from the coordinator of your learning group.',
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'Fill in your e-mail address. You get a link to choose a new password; it is valid for one hour.',
    submit: 'Send the link',
    sentTitle: 'Check your e-mail',
    sent: 'If we know this address, a message is on its way. No message? Ask the administrator, who can pass on the link as well.',
    back: 'Back to sign in',
  },
  reset: {
    title: 'Choose a new password',
    lead: (name) => `Hello ${name}. After this you are signed in, and signed out on other devices.`,
    password: 'New password',
    submit: 'Save and sign me in',
  },
  password: { hint: 'At least 10 characters. A sentence of a few words is fine.' },
  link: {
    badTitle: 'This link no longer works',
    ask: 'Ask for a new link',
    askInviter: 'Ask the person who invited you for a new invitation.',
  },
  invitation: {
    title: (plg) => (plg === null ? 'You are invited to Leerkring' : `You are invited to ${plg}`),
    lead: (name) => `Hello ${name}. Good to have you. Choose a password and you can begin.`,
    leadKnown: (name) =>
      `Hello ${name}. You already have an account; after this you are in this group as well.`,
    email: 'From now on you sign in with',
    name: 'Your name, as others see it',
    password: 'Choose a password',
    submit: 'Join',
    signInFirst: (email) => `Sign in as ${email} first; then you come back here.`,
    signIn: 'Sign in',
    otherPerson: (mine, theirs) =>
      `This invitation is for ${theirs}. You are signed in as ${mine}; sign out first.`,
    signOut: 'Sign out',
  },
};
