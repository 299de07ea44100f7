import type { editions as source } from '../nl/editions.ts';

const fields = (n: number) => (n === 1 ? 'one field' : `${n} fields`);

export const editions: typeof source = {
  title: 'Public page',
  action: 'Public page',
  lead: 'What everyone on the internet can read of your portrait, once you say yes.',
  back: 'Back to the portrait',
  notShared: 'Share the portrait with the group first. Then you can make a public page of it.',
  toShare: 'To the portrait',
  propose: {
    title: 'Making it public',
    how: 'You settle what becomes public. As soon as everyone who holds your programme’s seat says yes, it is on the internet.',
    nothing: 'No field is meant for everyone yet. First choose what everyone may read.',
    meant: (n) => `Meant for everyone: ${fields(n)}.`,
    later: (n) => (n === 1 ? 'One of them opens later.' : `${n} of them open later.`),
    readers: 'Choose who reads what',
    alike:
      'You took words from a portrait that may be shared on the same terms only. At “What may others do with it?”, choose CC BY-SA 4.0.',
    noLicence: 'At “What may others do with it?”, first choose a licence under which it can be public.',
    mayPublish:
      'We may make this public: the words are our own, and it holds no names or details of people who do not want that.',
    confirm: 'Propose',
    confirmAlone: 'Make public',
  },
  waiting: {
    title: 'Waiting for your yes',
    by: (name, date) => `Proposed by ${name}, ${date}.`,
    fields: 'This becomes public',
    later: (field, date) => `${field}: from ${date}`,
    laterTitle: 'This opens later',
    consents: 'Who said yes',
    yes: (name, date) => `${name}: yes, ${date}`,
    notYet: (name) => `${name}: not yet`,
    consent: 'Yes, this may be public',
    decline: 'No, not yet',
    declineTitle: 'Stop the proposal?',
    declineBody: 'Nothing then becomes public. You can propose again later.',
    declined: 'The proposal has been stopped. Nothing became public.',
    said: 'Your yes has been recorded.',
  },
  public: {
    title: 'Public',
    since: (n, date) => `Version ${n}, public since ${date}.`,
    open: 'See the public page',
    card: 'Look at the practice card: the portrait on one sheet',
    link: 'Permanent link',
    withdraw: 'Take it off the internet',
    withdrawTitle: 'Take the public page away?',
    withdrawBody:
      'The address will then only say that the portrait has been withdrawn. The group can go on reading it.',
    withdrawn: 'The page is gone. The address says that the portrait has been withdrawn.',
    again: 'New version',
    now: 'The portrait is public now.',
  },
  earlier: 'Earlier',
  states: {
    proposed: 'waiting for your yes',
    declined: 'did not go ahead',
    public: 'public',
    withdrawn: 'withdrawn',
  },
  start: {
    title: 'Begin with this portrait',
    lead: 'Its texts go into the fields where you have written nothing yet. The portrait will say whose they were.',
    noGroup: 'You are in no learning group yet. As soon as you are, you can begin with this.',
    action: 'Copy it',
    done: (n) =>
      n === 0
        ? 'There was nothing to copy: every field already has something of yours.'
        : `${n === 1 ? 'One text has' : `${n} texts have`} been copied. Make it your own portrait.`,
  },
  number: (n) => `Version ${n}`,
};
