/** The numbers of one date that the sentence about the first may use. */
export interface DateNumbers {
  day: string;
  represented: number;
  yes: number;
  ifNeedBe: number;
}

type Why = (first: DateNumbers, next: DateNumbers | null, total: number, facilitator: string) => string;

const dayOf = (it: DateNumbers | null) => it?.day ?? '';
const programmes = (n: number) => (n === 1 ? '1 opleiding' : `${n} opleidingen`);
const listed = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;

const why = {
  only_date: (first) => `Er is één datum: ${first.day}.`,
  open_day: (first, next) =>
    `${first.day} staat bovenaan. Op ${dayOf(next)} is een van de scholen dicht, of het is een feestdag.`,
  facilitator: (first, next, _total, facilitator) =>
    `${first.day} staat bovenaan. Op ${dayOf(next)} kan ${facilitator} niet.`,
  programmes: (first, next, total) => {
    const all =
      first.represented === total
        ? `alle ${programmes(total)} erbij zijn`
        : `${first.represented} van de ${programmes(total)} erbij ${first.represented === 1 ? 'is' : 'zijn'}`;
    const fewer = `Op ${dayOf(next)} ${next?.represented === 1 ? 'is' : 'zijn'} dat er ${next?.represented ?? 0}`;
    const moreVoices =
      next && next.yes > first.yes
        ? `, ook al zeggen daar meer mensen ja (${next.yes} tegen ${first.yes})`
        : '';
    return `${first.day} staat bovenaan, omdat dan ${all}. ${fewer}${moreVoices}.`;
  },
  yes: (first, next) =>
    `${first.day} staat bovenaan: evenveel opleidingen als op ${dayOf(next)}, maar meer mensen zeggen ja (${first.yes} tegen ${next?.yes ?? 0}).`,
  if_need_be: (first, next) =>
    `${first.day} staat bovenaan: evenveel mensen zeggen ja als op ${dayOf(next)}, en meer mensen kunnen als het moet (${first.ifNeedBe} tegen ${next?.ifNeedBe ?? 0}).`,
  earlier: (first, next) => `${first.day} en ${dayOf(next)} zijn even goed. ${first.day} is eerder.`,
} satisfies Record<string, Why>;

export const datePolls = {
  title: 'Datumprikker',
  week: (n: number) => `week ${n}`,
  state: { open: 'loopt', settled: 'datum gekozen', withdrawn: 'gestopt' },
  rule: (n: number, facilitator: string | null) =>
    `Een goede datum is er een waarop ${n === 1 ? 'de opleiding' : `elk van de ${n} opleidingen`} minstens één iemand kan sturen${facilitator === null ? '' : ` en ${facilitator} erbij is`}.`,
  answerBy: (day: string) => `Laat het uiterlijk ${day} weten.`,
  mine: 'Wanneer kun jij?',
  mineLead: 'Elke tik wordt meteen vastgelegd. Je kunt hem later nog wijzigen.',
  choose: { yes: 'Ja', if_need_be: 'Als het moet', no: 'Nee' },
  answerTo: (day: string) => `Kun je op ${day}?`,
  conflict: (title: string | null, span: string) =>
    title === null ? `Je hebt dan al een bijeenkomst (${span}).` : `Je hebt dan al: ${title} (${span}).`,
  saved: {
    saving: 'Wordt vastgelegd…',
    none: 'Je hebt nog niets aangegeven.',
    some: (n: number) =>
      n === 1 ? 'Vastgelegd. Nog 1 datum te gaan.' : `Vastgelegd. Nog ${n} data te gaan.`,
    all: 'Vastgelegd. Je bent klaar, dank je wel.',
  },
  standing: 'Zo staat het ervoor',
  nobodyYet: 'Er heeft nog niemand gereageerd. Zodra dat gebeurt, staat hier welke datum het beste uitkomt.',
  why: why as Record<keyof typeof why, Why>,
  facilitator: 'de begeleider',
  onTop: 'beste keus',
  isChosen: 'gekozen',
  represented: (n: number, total: number) =>
    n === total ? `Alle ${programmes(total)} erbij` : `${n} van ${programmes(total)} erbij`,
  missing: (programme: string, mayStillCome: boolean) =>
    mayStillCome ? `${programme}: nog niets gehoord` : `${programme}: kan niet`,
  withoutFacilitator: (name: string) => `${name} heeft voor deze datum nog geen ja gezegd`,
  counts: (yes: number, ifNeedBe: number, no: number, silent: number) =>
    [`${yes} ja`, `${ifNeedBe} als het moet`, `${no} nee`, silent > 0 ? `${silent} nog niets gehoord` : '']
      .filter(Boolean)
      .join(' · '),
  said: { yes: 'ja', if_need_be: 'als het moet', no: 'nee', silent: 'nog niets gehoord' },
  showVoices: 'Toon wie wat zei',
  hideVoices: 'Verberg wie wat zei',
  noProgramme: 'Zonder opleiding',
  nobodyHolds: 'Niemand heeft deze plek ingenomen.',
  chooseThis: 'Kies deze datum',
  chooseDay: (day: string) => `Kies deze datum: ${day}`,
  settleTitle: (day: string) => `${day} kiezen?`,
  settle: 'Zet de datum vast',
  settleAnyway: 'Kies deze datum toch',
  settleNew: (span: string) =>
    `De bijeenkomst komt in het jaarplan (${span}) en iedereen krijgt een uitnodiging.`,
  settleMove: (span: string) =>
    `De bijeenkomst verhuist naar deze dag (${span}) en iedereen krijgt daar één bericht over.`,
  exceptionLead: 'Deze datum is niet zomaar de beste keus:',
  exceptions: {
    lowerRanked: (day: string) => `${day} komt beter uit.`,
    unanswered: 'Er heeft nog niemand gereageerd.',
    programmeMissing: (names: string[]) => `Nog niet vertegenwoordigd: ${listed(names)}.`,
    facilitatorMissing: (name: string) => `${name} heeft geen ja gezegd.`,
  },
  chosen: (day: string, span: string) => `Het wordt ${day}, ${span}.`,
  toMeeting: 'Naar de bijeenkomst',
  withdraw: 'Stop de datumprikker',
  withdrawTitle: 'De datumprikker stoppen?',
  withdrawBody: 'Er wordt geen datum gekozen en niemand kan meer antwoorden.',
  withdrawn: 'Deze datumprikker is gestopt. Je hoeft niets meer te doen.',
  linkTitle: 'Wanneer kun je?',
  linkLead: (name: string, title: string, group: string) =>
    `Dag ${name}. We zoeken een datum voor “${title}” van ${group}.`,
  toLeerkring: 'Naar Leerkring',
  list: {
    title: 'Datumprikkers',
    ask: 'Prik een datum',
    askTitle: 'Een datum prikken',
    notMine: 'jij nog niet',
    everyone: 'Iedereen heeft geantwoord',
    answered: (n: number, of: number) => `${n} van ${of} ${n === 1 ? 'heeft' : 'hebben'} alles beantwoord`,
    by: (day: string) => `antwoorden uiterlijk ${day}`,
  },
  link: {
    lead: 'Heb je de mail met jouw link per ongeluk doorgestuurd?',
    revoke: 'Trek mijn link in',
    revoked: 'Jouw link werkt niet meer. Hier kun je gewoon blijven antwoorden.',
  },
  form: {
    lead: 'Iedereen krijgt een mail met een eigen link en antwoordt met een paar tikken, zonder aan te melden.',
    meeting: 'Waarvoor?',
    newMeeting: 'Een nieuwe bijeenkomst',
    title: 'Titel',
    dates: 'Data om uit te kiezen',
    date: (n: number) => `Datum ${n}`,
    from: 'Van',
    to: 'Tot',
    hours: 'uur',
    minutes: 'minuten',
    add: 'Nog een datum',
    remove: (n: number) => `Haal datum ${n} weg`,
    facilitator: 'Wie moet erbij zijn?',
    facilitatorHint: 'Zonder deze persoon gaat het niet door.',
    nobody: 'Niemand in het bijzonder',
    answerBy: 'Antwoorden uiterlijk op',
    answerByHint: 'De dag erna vragen we jou om de datum te kiezen.',
    noAnswerBy: 'Geen uiterste dag',
    send: 'Vraag het de groep',
    addLater: 'Voeg een datum toe',
    addLead: 'Iedereen krijgt een mail dat er een datum bij is gekomen. Wat al is ingevuld, blijft staan.',
    addSend: 'Voeg toe en laat het weten',
  },
};
