import type { SwapState } from '@leerkring/shared';

const states: Record<SwapState, string> = {
  open: 'wacht op antwoord',
  settled: 'geruild',
  declined: 'iemand doet niet mee',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
  overtaken: 'gaat niet meer: een bezoek is intussen veranderd',
};

export const swaps = {
  states,
  mine: {
    swap: 'Ruil',
    swapOf: (programme: string) => `Ruil je bezoek aan ${programme}`,
    giveBack: 'Ik kan niet',
    giveBackOf: (programme: string) => `Ik kan niet: geef je bezoek aan ${programme} terug`,
  },
  ask: {
    title: 'Bezoek ruilen',
    lead: (programme: string) =>
      `Je gaat nu naar ${programme}. Hieronder staat alleen wat volgens de afspraken kan. De ruil gaat door als iedereen ja zegt.`,
    choose: 'Kies een ruil',
    where: 'Waar wil je heen?',
    anywhere: 'Maakt niet uit',
    two: 'Met z’n tweeën',
    three: 'Met z’n drieën',
    looking: 'We kijken wat er kan…',
    none: 'Er is nu geen ruil die kan. Lukt het echt niet? Geef je bezoek dan terug.',
    submit: 'Vraag de ruil',
    asked: 'De ruil is gevraagd. Bij ‘Ruilen’ zie je wie er al ja zei.',
  },
  giveBack: {
    title: 'Bezoek teruggeven',
    body: (programme: string) =>
      `Je bezoek aan ${programme} komt vrij. Iemand anders kan het overnemen; de coördinator krijgt bericht.`,
    reason: 'Waarom? (alleen jij en de coördinator lezen dit)',
    submit: 'Geef terug',
  },
  list: {
    title: 'Ruilen',
    none: 'Er is nog geen ruil gevraagd.',
    noneBody: 'Komt een bezoek je niet uit? Kies daar “Ruil”. De anderen zeggen dan of ze meedoen.',
    step: (name: string, from: string, to: string) => `${name}: van ${from} naar ${to}`,
    you: 'Jij',
    said: 'zegt ja',
    waits: 'moet nog antwoorden',
    until: (day: string) => `tot en met ${day}`,
    accept: 'Ik doe mee',
    decline: 'Liever niet',
    withdraw: 'Trek in',
    of: (action: string, name: string) => `${action}: ruil van ${name}`,
  },
  nearest: {
    title: 'Dit kan nu wel',
    none: 'Er is nu geen andere ruil die kan.',
    ask: 'Vraag deze ruil',
    askOf: (steps: string) => `Vraag deze ruil: ${steps}`,
    asked: 'Gevraagd.',
  },
  openings: {
    title: 'Vrijgekomen bezoeken',
    lead: 'Wie volgens de afspraken mag gaan, kan zo’n bezoek overnemen.',
    row: (programme: string) => `Bezoek aan ${programme}`,
    by: (name: string) => `teruggegeven door ${name}`,
    stopped: (name: string) => `${name} komt niet meer; er is nog iemand nodig`,
    instead: (programmes: string[]) => `Je kunt nog wel naar ${programmes.join(' of ')}.`,
    noneInstead: 'Er is nu geen ander bezoek dat jij kunt overnemen.',
    take: 'Ik ga',
    takeOf: (programme: string) => `Ik ga: neem het bezoek aan ${programme} over`,
  },
};
