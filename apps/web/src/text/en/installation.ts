import type { installation as source } from '../nl/installation.ts';

export const installation: typeof source = {
  welcome: 'Welcome to Leerkring',
  lead: 'The place where a professional learning group works its whole year: from the first meeting to a published report. This environment is still empty. How would you like to begin?',
  begin: {
    title: 'Set up your organisation',
    body: 'You record your institution and a first programme, and become the first coordinator yourself. It takes about three minutes.',
    action: 'Set up your organisation',
  },
  demo: {
    title: 'Look around with the example',
    body: 'Two invented learning groups: one with a completed year and one halfway. You can look through everyone’s eyes.',
    action: 'Look around with the example',
    who: 'Through whose eyes would you like to look?',
    whoLead:
      'This is the example: everybody in it is invented. Choose someone; you can always switch, in the band at the top.',
    loading: 'The example is being prepared',
  },
  dossier: {
    title: 'Bring a dossier in',
    body: 'Did you keep a year as a dossier? Here you put it back, as it was.',
    action: 'Bring a dossier in',
  },
  setUp: {
    title: 'Set up your organisation',
    lead: 'Three things are enough to begin. Everything can be changed and added to later.',
    institution: 'Your institution',
    programme: 'A first programme',
    programmeLead: 'You can add the other programmes afterwards.',
    you: 'Yourself',
    youLead: 'You become the first coordinator and administrator.',
    name: 'Your name',
    email: 'Your e-mail address',
    password: 'Choose a password',
    passwordHint: 'At least 10 characters. A sentence of a few words is fine.',
    submit: 'Begin',
    alreadyDone: 'This environment has already been set up.',
    signIn: 'Sign in',
  },
};
