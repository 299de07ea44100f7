import { inShort, portraitWords, type HoursPart, type PortraitReachName } from '@leerkring/shared';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });
const people = (n: number) => (n === 1 ? 'één persoon' : `${n} mensen`);

const reaches: Record<PortraitReachName, string> = {
  programme: 'Alleen onze opleiding',
  plg: 'De groep',
  institution: 'Onze hele instelling',
  public: 'Iedereen, ook buiten de instelling',
};

const parts: Record<HoursPart, string> = {
  bot: 'bot',
  botYear1: 'eerste jaar',
  bpv: 'bpv',
  total: 'totaal',
};

export const portraits = {
  title: 'Portretten',
  lead: 'Elke opleiding laat zien wat ze doet en waarom, zodat de groep verder kan vragen.',
  empty: 'Nog geen portretten. Begin met het portret van jouw opleiding.',
  emptyOther: 'Nog geen portretten. Ze verschijnen hier zodra een opleiding haar portret deelt.',
  emptySeats: 'Er doen nog geen opleidingen mee. Zodra er plekken zijn, kan elke opleiding beginnen.',
  allIn: (n: number) => (n === 1 ? 'Het portret is er.' : `Alle ${n} portretten zijn er.`),
  progress: (done: number, total: number) =>
    `${done} van ${total} ${total === 1 ? 'portret' : 'portretten'} ${done === 1 || total === 1 ? 'is' : 'zijn'} gedeeld.`,
  waitingFor: (names: string[]) => `Nog niet: ${list.format(inShort(names, (n) => `${n} andere`))}.`,
  list: 'Portretten per opleiding',
  level: (levels: number[]) => `niveau ${list.format(levels.map(String))}`,
  state: {
    published: 'gedeeld',
    begun: 'wordt geschreven',
    notBegun: 'nog niet begonnen',
    notYet: 'komt nog',
  },
  publishedOn: (date: string) => `gedeeld op ${date}`,
  read: 'Lees',
  readOf: (programme: string) => `Lees het portret van ${programme}`,
  write: 'Schrijf verder',
  begin: 'Begin met het portret',
  edit: 'Bewerk',
  editOf: (programme: string) => `Bewerk het portret van ${programme}`,
  beginning: 'Het portret gaat open',
  noSeat: 'Je hebt in deze groep geen plek van een opleiding, dus er is geen portret om te schrijven.',
  nudge: 'Stuur een herinnering',
  nudgeOf: (programme: string) => `Stuur een herinnering aan ${programme}`,
  nudgeTitle: (programme: string) => `${programme} herinneren?`,
  nudgeBody:
    'Wie de plek van deze opleiding heeft, krijgt een vriendelijke mail met een link naar het portret. Dat kan één keer per week.',
  nudgeConfirm: 'Stuur de mail',
  nudgedOn: (when: string) => `herinnering gestuurd, ${when}`,
  compare: {
    title: 'Portretten vergelijken',
    lead: 'Veld voor veld naast elkaar, zonder volgorde van goed of minder goed.',
    all: 'Leg ze naast elkaar',
    choose: 'Welke portretten?',
    chooseHint: 'Kies er twee tot vijf.',
    tooFew: 'Kies minstens twee gedeelde portretten om te vergelijken.',
    pin: 'Zet vooraan en houd in beeld',
    unpin: 'Maak los',
    pinOf: (programme: string) => `Houd ${programme} in beeld`,
    tooMany: (n: number, most: number) =>
      `Je koos er ${n}. Hier liggen de eerste ${most}: vink er een uit om een ander te kiezen.`,
    onlyDifferences: 'Alleen verschillen',
    shown: (shown: number, total: number) =>
      shown === total ? `Alle ${total} velden` : `${shown} van ${total} velden`,
    noDifferences: 'Deze portretten zeggen overal hetzelfde.',
    field: 'Veld',
    position: (at: number, of: number) => `Veld ${at} van ${of}`,
    previous: 'Vorig veld',
    next: 'Volgend veld',
    print: 'Druk af op A3',
    scroll: 'Portretten naast elkaar; schuif opzij voor de rest',
  },
  back: 'Alle portretten',
  editor: {
    title: (programme: string) => `Portret van ${programme}`,
    lead: (names: string[]) =>
      names.length > 0
        ? `Je schrijft dit samen met ${list.format(names)}. Alles wordt vanzelf bewaard.`
        : 'Alles wordt vanzelf bewaard. Collega’s die ook een plek hebben, kunnen meeschrijven.',
    draft: 'Alleen jullie opleiding kan dit lezen',
    published: 'De groep kan dit lezen',
    changed: 'De groep leest nog de vorige versie',
    sections: 'Onderdelen van dit portret',
    compulsory: 'hoort in elk portret',
    savedBy: (name: string, when: string) => `${name}, ${when}`,
    savedWhen: (when: string) => `bewaard ${when}`,
    notKept: 'Dit is nog niet vastgelegd. We proberen het opnieuw zodra er verbinding is.',
    conflict: (name: string | null) =>
      `${name ?? 'Een collega'} vulde hier intussen iets anders in. Er is niets overschreven: kies wat blijft staan.`,
    theirs: 'Daar staat nu',
    mine: 'Jij vulde in',
    keepTheirs: 'Laat dat staan',
    keepMine: 'Zet mijn antwoord neer',
    nothing: 'niets',
  },
  files: {
    add: 'Voeg foto’s of bestanden toe',
    limits: (left: number, most: number, megabytes: number) =>
      left === 0
        ? `Er staan er ${most}; meer past er niet bij.`
        : `Foto’s (jpg, png, webp, gif) en pdf, tot ${megabytes} MB per stuk. Er ${left === 1 ? 'kan' : 'kunnen'} er nog ${left} bij.`,
    privacy:
      'Waar en waarmee een foto gemaakt is, halen we eruit. Een pdf bewaren we zoals hij is, met wat erin staat over de maker. Staan er mensen op? Vraag eerst of het mag.',
    list: 'Foto’s en bestanden in dit portret',
    tooLarge: (megabytes: number) =>
      `Dit bestand is groter dan ${megabytes} MB. Maak het kleiner of kies een ander.`,
    checking: 'wordt nog gecontroleerd',
    checkingText: 'Zodra de controle op virussen klaar is, staat het erbij. Je hoeft er niets voor te doen.',
    refused: 'geweigerd',
    refusedText: 'De viruscontrole vond iets in dit bestand. Niemand kan het openen; haal het hier weg.',
    alt: 'Wat is er te zien?',
    altHint: 'Voor wie de foto niet kan zien. Nodig voordat je het portret deelt.',
    caption: 'Bijschrift',
    captionHint: 'Mag leeg blijven.',
    size: (megabytes: string) => `pdf, ${megabytes} MB`,
    addedBy: (name: string) => `van ${name}`,
    more: (name: string) => `Meer over ${name}`,
    earlier: 'Zet eerder',
    later: 'Zet later',
    remove: 'Haal weg',
    removeTitle: (name: string) => `${name} weghalen?`,
    removeBody:
      'Jullie zien het daarna niet meer. Wie de gedeelde versie leest, ziet het nog tot jullie opnieuw delen.',
    open: (name: string) => `Open ${name}`,
    missing: 'Een beschrijving bij elke foto',
  },
  template: {
    offer: (labels: string[]) =>
      labels.length === 1
        ? `Er is één nieuwe vraag: ${list.format(labels.map((it) => `“${it}”`))}.`
        : `Er zijn ${labels.length} nieuwe vragen: ${list.format(labels.map((it) => `“${it}”`))}.`,
    keeps: 'Alles wat jullie al schreven, blijft staan.',
    isNew: 'Nieuwe vraag',
    noLonger: (label: string) => `${label} (wordt niet meer gevraagd; wat jullie schreven blijft staan)`,
    take: 'Neem ze erbij',
    done: (n: number): string => (n === 1 ? 'De nieuwe vraag staat erbij.' : 'De nieuwe vragen staan erbij.'),
  },
  publish: {
    everyone: 'Openbare pagina',
    action: 'Deel met de groep',
    again: 'Deel de nieuwe versie',
    title: 'Delen met de groep',
    who: (n: number) =>
      `Daarna kunnen ${people(n)} dit portret lezen, naast jullie zelf. Niemand daarbuiten, en gasten ook niet.`,
    whoFurther: (n: number, fields: number) =>
      `Daarna kunnen ${people(n)} van de groep dit portret lezen. ${fields === 1 ? 'Eén veld reikt' : `${fields} velden reiken`} verder, tot collega’s in jullie instelling.`,
    keptBack: (n: number) =>
      n === 1
        ? 'Eén veld blijft alleen voor jullie opleiding.'
        : `${n} velden blijven alleen voor jullie opleiding.`,
    later: (n: number) => (n === 1 ? 'Eén veld gaat pas later open.' : `${n} velden gaan pas later open.`),
    missingReach: 'Een veld dat in elk portret hoort, moet de groep ook kunnen lezen.',
    names: (n: number) => `Bekijk wie dat ${n === 1 ? 'is' : 'zijn'}`,
    what: 'Ze lezen wat er nu staat. Wat je later aanpast, zien ze pas als je opnieuw deelt.',
    missing: 'Eerst nog invullen:',
    confirm: 'Deel dit portret',
    done: 'Het portret is gedeeld met de groep.',
    withdraw: 'Haal het portret terug',
    withdrawTitle: 'Het portret terughalen?',
    withdrawBody:
      'De groep kan het dan niet meer lezen. Jullie kunnen verder schrijven en het later opnieuw delen.',
    withdrawn: 'Het portret is teruggehaald. Alleen jullie opleiding kan het lezen.',
  },
  readers: {
    action: 'Wie leest wat',
    title: 'Wie leest wat',
    lead: 'Per veld kies je hoe ver het reikt. Wat je kiest, geldt meteen, ook voor wat al gedeeld is.',
    back: 'Terug naar het portret',
    set: 'Kiezen',
    now: 'Wie kan dit nu lezen',
    reachOf: (field: string) => `Wie leest: ${field}`,
    opensOf: (field: string) => `Vanaf welke dag: ${field}`,
    atOnce: 'Meteen',
    fromDay: 'Vanaf een dag',
    until: (day: string) => `Tot ${day} leest alleen jullie opleiding dit.`,
    all: 'Zet alle velden op',
    reaches,
    note: (reach: PortraitReachName, day: string | null) =>
      day === null
        ? `Leest dit: ${reaches[reach].toLowerCase()}`
        : `Leest dit: ${reaches[reach].toLowerCase()}, vanaf ${day}`,
    kinds: { group: 'De groep', institution: 'De instelling', everyone: 'Iedereen' },
    reader: 'Kijk mee als',
    groupReads: (n: number) => `Naast jullie zelf ${people(n)}. Gasten lezen niet mee.`,
    institutionReads: (name: string) => `Wie bij ${name} werkt en een account heeft.`,
    everyoneReads:
      'Wat voor iedereen bedoeld is. Het komt pas op een openbare pagina als jullie opleiding daar ja op zegt.',
    count: (n: number, of: number) => `Te lezen: ${n} van ${of} velden.`,
    nothing: 'Deze lezers vinden nu niets.',
    notShared: 'Het portret is nog niet gedeeld. Nu leest alleen jullie opleiding het.',
    hidden: 'Nu niet te lezen',
    hiddenFrom: (field: string, day: string) => `${field} (vanaf ${day})`,
  },
  everyone: 'Openbare portretten',
  colleagues: {
    title: 'Portretten van collega’s',
    lead: 'Wat opleidingen van jouw instelling ook buiten hun groep laten lezen.',
    empty: 'Nog geen opleiding van jouw instelling heeft haar portret voor collega’s opengezet.',
    emptyBody:
      'Wil je de eerste zijn? Bij je eigen portret kies je wie wat leest. Bekijk intussen de openbare portretten.',
    list: 'Portretten uit je instelling',
    link: 'Portretten van collega’s buiten deze groep',
  },
  reading: {
    changedSince: (year: string) => `Veranderd sinds ${year}`,
    changed: (n: number) =>
      n === 0
        ? 'Er is niets veranderd.'
        : n === 1
          ? 'In één veld staat iets anders.'
          : `In ${n} velden staat iets anders.`,
    now: 'Nu',
    startedFrom: (programme: string, institution: string) =>
      `Begonnen met het portret van ${programme}, ${institution}`,
    alsoFrom: (programme: string, institution: string) =>
      `Ook met woorden uit het portret van ${programme}, ${institution}`,
    version: (n: number, date: string) => `Versie ${n}, gedeeld op ${date}`,
    card: 'Praktijkkaart',
    print: 'Druk af',
    notPublished: 'Dit portret is nog niet gedeeld.',
  },
  ...portraitWords.nl,
  none: 'Niet ingevuld',
  choose: 'Kies',
  audience: {
    levels: 'Niveau',
    years: 'Leerjaar',
    route: 'Leerweg',
    students: 'Aantal studenten',
    routes: { bol: 'bol', bbl: 'bbl' },
    say: (it: { levels: number[]; years: number[]; route: string | null; students: number | null }) =>
      [
        it.levels.length > 0 && `niveau ${list.format(it.levels.map(String))}`,
        it.years.length > 0 && `leerjaar ${list.format(it.years.map(String))}`,
        it.route,
        it.students !== null && (it.students === 1 ? '1 student' : `${it.students} studenten`),
      ]
        .filter(Boolean)
        .join(' · '),
  },
  hours: {
    level: 'Niveau',
    levelNumber: (level: number) => `Niveau ${level}`,
    years: 'Aantal leerjaren',
    year: (n: number) => `Leerjaar ${n}`,
    yearHead: 'Leerjaar',
    bot: 'Bot',
    bpv: 'Bpv',
    total: 'Totaal',
    cell: (part: string, year: number, level: number) => `${part}, leerjaar ${year}, niveau ${level}`,
    caption: (level: number) => `Klokuren per leerjaar, niveau ${level}`,
    addLevel: 'Nog een niveau',
    removeLevel: (level: number) => `Haal niveau ${level} weg`,
    check: (part: HoursPart, actual: number, required: number, isFirst: boolean) =>
      `${isFirst ? parts[part].charAt(0).toUpperCase() + parts[part].slice(1) : parts[part]} ${actual} van ${required}${isFirst ? ' uur' : ''}`,
    derogation: 'afwijking nodig',
    howToAsk: 'Zo vraag je een afwijking aan',
    within: 'binnen de norm',
    incomplete: 'Nog niet alle uren zijn ingevuld.',
    noNorm: 'Voor deze combinatie van niveau, leerweg en duur kennen we geen norm.',
    norm: (name: string, source: string) => `Norm ${name} (${source})`,
    required: (bot: number, first: number | null, bpv: number | null, total: number) =>
      [
        `minstens ${bot} uur bot`,
        first !== null && `waarvan ${first} in het eerste jaar`,
        bpv !== null && `${bpv} uur bpv`,
        `samen ${total} uur`,
      ]
        .filter(Boolean)
        .join(', '),
  },
};
