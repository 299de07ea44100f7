import type { AdditionDecision, ConsultationTotalsDto, PartyMode, PartyState } from '@leerkring/shared';

const modes: Record<PartyMode, string> = { written: 'schriftelijk', interview: 'in een gesprek' };
const decisions: Record<AdditionDecision, string> = {
  adopt: 'Overgenomen',
  note: 'Voor kennisgeving',
  reject: 'Niet overgenomen',
};
const decide: Record<AdditionDecision, string> = {
  adopt: 'We nemen dit over',
  note: 'We onthouden dit, zonder er nu iets mee te doen',
  reject: 'We nemen dit niet over',
};
const states: Record<PartyState, string> = {
  invited: 'uitgenodigd',
  underway: 'bezig',
  handed_in: 'ingeleverd',
  withdrawn: 'teruggenomen',
};
const organisations = (n: number) => (n === 1 ? '1 organisatie' : `${n} organisaties`);
const additions = (n: number) =>
  n === 0 ? 'Geen aanvullingen' : n === 1 ? '1 aanvulling' : `${n} aanvullingen`;

export const consultations = {
  modes,
  decisions,
  decide,
  late: 'na de laatste dag',
  hidden: 'Wat er binnenkwam, lees je hier als de raadpleging gesloten is.',
  nextRound: 'Begin een volgende ronde',
  parties: {
    title: 'Wie we horen',
    lead: ({ invited, heard, takenBack }: ConsultationTotalsDto) =>
      `${heard} van de ${organisations(invited)} ${heard === 1 ? 'heeft' : 'hebben'} ingeleverd.${
        takenBack > 0 ? ` Teruggenomen: ${takenBack}.` : ''
      }`,
    none: 'Er is nog niemand uitgenodigd. Begin met de organisaties die je zeker wilt horen.',
    states,
    more: (name: string) => `Meer over ${name}`,
    newLink: 'Maak een link',
    link: 'Link voor deze organisatie',
    once: 'Kopieer de link nu: we bewaren hem niet. Je kunt later altijd een nieuwe maken.',
    writeTalk: 'Schrijf het gesprek op',
    readTalk: 'Lees het gesprek of vul het aan',
    correct: 'Pas aan',
    remove: 'Haal weg',
    removeTitle: (name: string) => `${name} weghalen?`,
    removeBody: 'Alles wat deze organisatie zei, verdwijnt ook.',
    takeBack: 'Wis wat ze zei',
    takeBackTitle: (name: string) => `Wissen wat ${name} zei?`,
    takeBackBody:
      'Doe dit als de organisatie erom vraagt. Alle woorden gaan weg. Wat al geteld is, blijft geteld, zonder dat te zien is van wie het was. Dit kun je niet ongedaan maken.',
  },
  invite: {
    title: 'Nodig een organisatie uit',
    action: 'Nodig uit',
    organisation: 'Welke organisatie?',
    sector: 'Uit welke sector?',
    sectorHint: 'Zo staat het in het overzicht, bijvoorbeeld: primair onderwijs.',
    mode: 'Hoe horen we ze?',
    modes: {
      written: 'Schriftelijk, met een link',
      interview: 'In een gesprek dat wij opschrijven',
    } satisfies Record<PartyMode, string>,
    interviewer: 'Wie voert het gesprek?',
    email: 'E-mailadres',
    emailHint: 'Dan sturen we de link. Als de raadpleging sluit, wissen we het adres.',
  },
  coverage: {
    title: 'Wie zei iets waarover',
    lead: 'Bovenaan staat de sector met de minste aanvullingen. Vraag daar nog eens na als dat nodig is.',
    sector: 'Sector',
    heard: 'Gehoord',
    additions: 'Aanvullingen',
    of: (heard: number, invited: number) => `${heard} van ${invited}`,
    nobody: 'niemand',
    cell: (n: number) => (n === 0 ? 'gehoord' : `${n} erbij`),
    ask: 'Vraag na',
    askOf: (sector: string) => `Vraag na bij ${sector}`,
    about: 'Over welk stuk?',
    text: 'Wat wil je nog weten?',
    textHint: 'Dit staat bij hun vragen. Wie een adres gaf, krijgt ook een mail.',
    asked: (sector: string, text: string) => `Nagevraagd bij ${sector}: ${text}`,
    everyone: 'iedereen',
  },
  findings: {
    title: 'Wat er binnen is',
    lead: ({ heard, written, spoken, additions: n, unique, undecided }: ConsultationTotalsDto) =>
      heard === 0
        ? 'Er is nog niets ingeleverd.'
        : `${organisations(heard)}: ${written} schriftelijk en ${spoken} in een gesprek. ${additions(n)}${
            unique < n ? `, waarvan ${unique} verschillend` : ''
          }${undecided > 0 ? `; ${undecided} nog zonder besluit` : ''}.`,
    onlyOpen: 'Alleen zonder besluit',
    carried: (n: number) => `Nog open uit een eerdere ronde (${n})`,
    notYet: 'Hoe vaak dit herkend wordt, staat hier als het gesloten is.',
    tooFew: 'Er wordt pas geteld als vijf organisaties hebben ingeleverd.',
    conclusion: 'Onze conclusie',
    noConclusion: 'Nog geen conclusie',
    additions,
    listOf: (n: number) => `Aanvullingen bij stuk ${n}`,
  },
  additions: {
    undecided: 'nog geen besluit',
    decide: 'Beslis',
    decideAgain: 'Beslis opnieuw',
    decideTitle: 'Wat doen we hiermee?',
    reworded: 'De organisatie schreef dit intussen anders op; hierboven staat het nu.',
    decidedSince: (decision: string, reason: string) => `Intussen is er al besloten. ${decision}: ${reason}`,
    decideAllTheSame: 'Ik heb het gelezen',
    about: (action: string, text: string) => `${action}: ${text}`,
    whatTo: 'Wat doen we ermee?',
    why: 'Waarom?',
    whyHint: 'Wie dit aanvulde, leest dit ook.',
    hasConsequence: 'Er moet iemand iets doen',
    consequence: 'Wat moet er gebeuren?',
    who: 'Wie doet het?',
    due: 'Wanneer is het klaar?',
    follows: (text: string) => `Er is een afspraak: ${text}`,
    tie: 'Zegt hetzelfde als…',
    tieAction: 'Verbind',
    other: 'Welke aanvulling zegt hetzelfde?',
    otherHint: 'Beide blijven staan waar ze staan. In het totaal tellen ze samen één keer.',
    same: (text: string, at: number) => `Zegt hetzelfde als “${text}” (bij ${at})`,
    untie: 'Maak los',
  },
  form: {
    verdict: 'Herken je dit?',
    missing: 'Hier ontbreekt nog een antwoord.',
    own: 'Jullie aanvullingen',
    add: 'Wat hoort er nog bij?',
    addAnother: 'Nog iets?',
    addHint: 'Eén ding per keer. Je mag dit leeg laten.',
    addAction: 'Voeg toe',
    change: 'Pas aan',
    drop: 'Haal weg',
    reword: 'Pas de tekst aan',
    newer: (text: string) => `Intussen staat er: “${text}”`,
    mineAnyway: 'Bewaar toch de mijne',
    mayBeNamed: 'Onze naam mag in het verslag staan',
    mayBeNamedHint: 'Namen staan er alleen in als elke organisatie dat goed vindt. Namen van mensen nooit.',
    handIn: 'Lever in',
    handedIn: 'Ingeleverd, dank je wel. Je kunt nog aanvullen tot de raadpleging sluit; dat telt meteen mee.',
    handedInClosed: 'Ingeleverd, dank je wel. De raadpleging is gesloten.',
    closed: 'Deze raadpleging is gesloten. Invullen kan niet meer.',
    withdrawn: 'Alles is teruggenomen. Er staat niets meer dat naar jullie te herleiden is.',
    due: (day: string) => `Graag uiterlijk ${day}. Wat later komt, krijgt een merkje.`,
    followUp: 'Nog een vraag aan jullie',
    notAdded: 'Er staat nog iets dat je niet hebt toegevoegd.',
    saving: 'Wordt bewaard…',
    kept: 'Alles wat je kiest of toevoegt, is meteen bewaard.',
    takeBack: 'Neem alles terug',
    takeBackTitle: 'Alles terugnemen?',
    takeBackBody: 'Alles wat jullie zeiden, wordt gewist. Dit kun je niet ongedaan maken.',
    takeBackCounted:
      'Alles wat jullie schreven, wordt gewist. De raadpleging is al geteld: in de getallen blijft jullie keuze meetellen, zonder dat iemand weet van wie die is. Dit kun je niet ongedaan maken.',
    talkWith: (organisation: string) => `Gesprek met ${organisation}`,
    talkLead: 'Schrijf op wat de organisatie zegt. Namen van mensen horen hier niet in.',
    back: 'Terug naar de raadpleging',
    privacy:
      'Jullie kunnen alles terugnemen. Na het sluiten is er geteld: dan verdwijnen jullie woorden en blijft een keuze naamloos meetellen. Je hebt geen account nodig. In de lijst staat jullie sector met een code; wie de raadpleging leidt, weet welke organisatie dat is. Wie deze link heeft, leest wat jullie schreven: deel hem alleen binnen je organisatie.',
  },
  report: {
    open: 'Bekijk het verslag',
    back: 'Terug naar de raadpleging',
    title: 'Kort verslag van de raadpleging',
    print: 'Druk af',
    facts: 'Gegevens',
    method: 'Werkwijze',
    methodIs: (written: number, spoken: number) => `${written} schriftelijk, ${spoken} in een gesprek`,
    period: 'Periode',
    from: (from: string) => `vanaf ${from}`,
    until: (from: string, to: string) => `${from} tot ${to}`,
    chair: 'Voorzitter',
    nobody: 'niet bekend',
    present: 'Aanwezig',
    organisations: (heard: number, invited: number) =>
      heard === invited ? organisations(heard) : `${heard} van de ${organisations(invited)}`,
    takenBack: (n: number) => `Teruggenomen: ${n}.`,
    goal: 'Doel',
    sum: ({ additions: n, unique }: ConsultationTotalsDto) =>
      unique < n ? `${additions(n)}, waarvan ${unique} verschillend.` : `${additions(n)}.`,
    verdict: (label: string, count: number, of: number, percent: number) =>
      `${label}: ${count} van ${of} (${percent}%)`,
    also: (places: number[]) => `ook bij ${places.join(', ')}`,
  },
};
