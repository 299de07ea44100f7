type Facts = Record<string, string | number | string[]>;

/**
 * What is asked of someone, by the `kind` that a room gives it. A room that asks something adds its own sentence here;
 * the facts it may use are the ones it sends.
 */
const obligations: Record<string, (facts: Facts) => string> = {
  'cycle.plan': () => 'Plan de bijeenkomsten van dit jaar',
  'member.invite': () => 'Nodig de afgevaardigden uit',
  'portrait.write': (facts) => `Schrijf het portret van ${facts['programme']}`,
  'interview.hold': (facts) =>
    `Voer je gesprekken bij ${facts['programme']}: ${facts['held']} van ${facts['planned']} gedaan`,
  'commitment.settle': (facts) => `Doe wat je afsprak: ${facts['text']}`,
  'protocol.contribute': () => 'Bedenk vragen voor studenten en docenten',
  'protocol.freeze': () => 'Stel de vragen vast',
  'assignment.arrange': () => 'Verdeel wie bij wie op bezoek gaat',
};

export const today = {
  title: 'Vandaag',
  hello: (name: string) => `Dag ${name}`,
  asked: (n: number, minutes: number) =>
    `${n === 1 ? 'Eén ding' : `${n} dingen`} voor jou${minutes > 0 ? `, samen ongeveer ${minutes} minuten` : ''}.`,
  nothing: 'Er wordt nu niets van je gevraagd.',
  nothingBody: 'Zodra er iets voor je klaarstaat, zie je het hier.',
  nothingNoGroup: 'Je zit nog niet in een leergemeenschap.',
  nothingNoGroupBody: 'Zodra een coördinator je uitnodigt, begint het hier.',
  listTitle: 'Voor jou',
  obligations,
  other: () => 'Er staat iets voor je klaar',
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
