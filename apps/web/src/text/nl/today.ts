import type { ObligationKind } from '@leerkring/shared';

type Facts = Record<string, string | number | string[]>;

/** “A, B en C”. */
export function listed(names: string | number | string[] | undefined, and: string): string {
  const all = Array.isArray(names) ? names : [String(names ?? '')];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

/**
 * What is asked of someone, by its kind; the facts a sentence may use are the ones that its room sends.
 */
const obligations: Record<ObligationKind, (facts: Facts) => string> = {
  'cycle.plan': () => 'Plan de bijeenkomsten van dit jaar',
  'meeting.replan': (facts) => `${facts['title']} kan niet op de geplande dag: kies een andere`,
  'member.invite': (facts) => `Nodig afgevaardigden uit van ${listed(facts['programmes'], 'en')}`,
  'portrait.write': (facts) => `Schrijf het portret van ${facts['programme']}`,
  'interview.hold': (facts) =>
    `Voer je gesprekken bij ${facts['programme']}: ${facts['held']} van ${facts['planned']} gedaan`,
  'commitment.settle': (facts) => `Doe wat je afsprak: ${facts['text']}`,
  'proposal.answer': (facts) => `Antwoord op het voorstel ${facts['title']}`,
  'protocol.contribute': () => 'Bedenk vragen voor studenten en docenten',
  'protocol.freeze': () => 'Stel de vragen vast',
  'assignment.arrange': () => 'Verdeel wie bij wie op bezoek gaat',
  'version.approve': (facts) => `Lees versie ${facts['number']} van het rapport en keur haar goed`,
};

export const today = {
  title: 'Vandaag',
  hello: (name: string) => `Dag ${name}`,
  asked: (n: number, minutes: number) =>
    `${n === 1 ? 'Eén ding' : `${n} dingen`} voor jou${minutes > 0 ? `, ${n === 1 ? '' : 'samen '}ongeveer ${minutes} minuten` : ''}.`,
  nothing: 'Er wordt nu niets van je gevraagd.',
  nothingBody: 'Zodra er iets voor je klaarstaat, zie je het hier.',
  nothingNoGroup: 'Je zit nog niet in een leergemeenschap.',
  nothingNoGroupBody: 'Zodra een coördinator je uitnodigt, begint het hier.',
  listTitle: 'Voor jou',
  obligations,
  minutes: (n: number) => `± ${n} min`,
  due: (date: string) => `vóór ${date}`,
  late: (date: string) => `had klaar moeten zijn op ${date}`,
  meeting: 'Volgende bijeenkomst',
  meetingOpen: 'Ga naar de bijeenkomst',
  week: (n: number) => `week ${n}`,
  groups: 'Je leergemeenschappen',
  begin: 'Begin een leergemeenschap',
  beginBody: 'Begin met de adviesvragen van opleidingen, of meteen met een groep.',
  advice: 'Bekijk adviesvragen',
};
