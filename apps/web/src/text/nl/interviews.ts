import type { ObservationMark } from '@leerkring/shared';

const conversations = (n: number) => (n === 1 ? '1 gesprek' : `${n} gesprekken`);

export const interviews = {
  title: 'Gesprekken',
  empty: 'Nog geen gesprekken vastgelegd.',
  audience: { student: 'student', teacher: 'docent' },
  progress: {
    lead: 'Ieder praat met studenten en docenten van een andere opleiding. Wie wat zei, blijft bij wie het hoorde; hier zie je alleen hoe ver we zijn.',
    held: (held: number, planned: number) => `${held} van ${conversations(planned)} gevoerd`,
    elsewhere: 'Ook langs bij teams van andere scholen? Bekijk het veldonderzoek',
    total: 'Samen',
    hosts: 'Per bezochte opleiding',
    hostLead:
      'Je ziet hoeveel gesprekken bij jouw opleiding gevoerd zijn, niet met wie en niet wat er gezegd is.',
    visitors: 'Per bezoek',
    visitor: 'Wie',
    state: 'Ingeleverd',
    handedIn: (n: number, of: number) => `${n} van ${of} ingeleverd`,
    audiences: { student: 'Studenten', teacher: 'Docenten' },
    planned: 'Gepland',
    began: 'Gevoerd',
    missing: 'Ontbreekt',
    none: 'Er zijn nog geen bezoeken verdeeld. Zodra dat gebeurd is, zie je hier hoe ver de gesprekken zijn.',
    toMine: 'Naar mijn gesprekken',
  },
  picture: {
    words: (n: number, of: number) =>
      `Van de ${conversations(of)} zijn er ${n} ingeleverd. De tabel hieronder zegt hetzelfde per bezoek.`,
    visit: (visitor: string, programme: string) => `${visitor} bij ${programme}`,
    states: { handedIn: 'ingeleverd', held: 'gevoerd, nog niet ingeleverd', missing: 'nog te voeren' },
    student: 'student',
    teacher: 'docent',
  },
  answers: {
    title: 'Ingeleverde antwoorden',
    lead: 'Per code, zonder naam en zonder opleiding. Gebruik ze met zorg.',
    none: 'Nog niets ingeleverd. Antwoorden verschijnen hier zodra een gesprek is ingeleverd.',
    quotes: 'Alleen letterlijke uitspraken',
    to: { student: 'Aan studenten', teacher: 'Aan docenten' },
    question: 'Vraag',
    literal: 'letterlijk',
    sensitive: 'gevoelig',
    skipped: (reason: string) => `Niet beantwoord: ${reason}`,
    scale: (value: number, of: number) => `${value} van ${of}`,
    count: (n: number) => (n === 1 ? '1 antwoord' : `${n} antwoorden`),
    asked: (text: string) => `Zo gevraagd: “${text}”`,
    inVersion: (version: string) => `versie ${version}`,
    counts: 'Geteld',
    trend: (version: string, mean: string, n: number) =>
      `Versie ${version}: gemiddeld ${mean} (${n} antwoorden)`,
    trendTooFew: (version: string) => `Versie ${version}: te weinig antwoorden om te tellen`,
    tooFew: (least: number) => `Er zijn minder dan ${least} antwoorden: te weinig om te tellen.`,
    range: (lowest: string, middle: string, highest: string) =>
      `Laagste ${lowest}, middelste ${middle}, hoogste ${highest}.`,
    place: (place: string) => `gemiddeld plaats ${place}`,
    ofAnswers: (count: number, of: number) => `${count} van ${of}`,
  },
  mine: {
    title: 'Mijn gesprekken',
    lead: {
      here: 'Alles wat je voor een gesprek nodig hebt, staat op dit apparaat. Je kunt zonder bereik beginnen en doorgaan.',
      coming:
        'Nog niet alles wat je voor een gesprek nodig hebt, staat op dit apparaat. Blijf verbonden tot hier staat dat alles er is.',
      never:
        'In dit venster werkt een gesprek alleen met verbinding. Open Leerkring in een gewoon venster als je straks geen bereik hebt.',
    },
    taken: (time: string) => `Vragen bijgewerkt op ${time}`,
    notTaken: 'De vragen staan nog niet op dit apparaat. Maak één keer verbinding voor je op pad gaat.',
    visits: 'Op bezoek bij',
    noVisits: 'Je hebt nog geen bezoek. Zodra de bezoeken verdeeld zijn, staat hier waar je heen gaat.',
    begin: { student: 'Gesprek met student', teacher: 'Gesprek met docent' },
    count: (held: number, planned: number) => `${held} van ${planned}`,
    underway: 'Nog bezig',
    handedIn: 'Ingeleverd',
    showAll: (n: number) => `Toon alle ${n} gesprekken`,
    resume: 'Ga verder',
    look: 'Bekijk',
    noCode: 'nog zonder code',
    more: 'Kies met wie je gaat praten.',
    persisted: 'Dit apparaat gooit niets zelf weg.',
    notPersisted: 'Dit apparaat mag bij ruimtegebrek opruimen. Maak na je gesprek snel verbinding.',
    back: 'Terug naar Leerkring',
  },
  noStorage: {
    title: 'Deze browser bewaart niets',
    body: 'Zo kun je geen gesprek vastleggen zonder bereik. Open Leerkring in een gewoon venster, niet in een privévenster.',
  },
  unsent: {
    title: 'Nog niet op de server',
    all: 'Alles is vastgelegd.',
    count: (n: number) => (n === 1 ? '1 onderdeel' : `${n} onderdelen`),
    offline: 'Geen verbinding. Je werk staat veilig op dit apparaat; we sturen het zodra het kan.',
    signedOut: 'Je bent afgemeld. Je werk blijft op dit apparaat staan tot je je weer aanmeldt.',
    signIn: 'Meld je aan',
    now: 'Verstuur nu',
    refused: 'Kan niet verstuurd worden',
    toFile: 'Lukt versturen niet? Bewaar alles in een afgesloten bestand',
  },
  file: {
    title: 'Gesprekken in een bestand',
    lead: 'Voor als je dit apparaat niet meer vertrouwt of lang geen verbinding krijgt. Het bestand is afgesloten met een wachtzin die alleen jij weet.',
    fromOther: 'Staat er nog iets op een ander apparaat? Zet het over met een bestand',
    insecure: 'Dit kan alleen over een beveiligde verbinding (https).',
    save: 'Bewaar wat hier nog staat',
    nothing: 'Alles van dit apparaat staat op de server. Er is niets om te bewaren.',
    saveLead: (talks: number, recordings: number) =>
      [
        ...(talks === 1 ? ['1 gesprek staat nog niet helemaal op de server.'] : []),
        ...(talks > 1 ? [`${talks} gesprekken staan nog niet helemaal op de server.`] : []),
        ...(recordings === 1 ? ['Het geluid van 1 opname staat nog niet op de server.'] : []),
        ...(recordings > 1 ? [`Het geluid van ${recordings} opnames staat nog niet op de server.`] : []),
      ].join(' '),
    passphrase: 'Wachtzin',
    passphraseHint: (least: number) =>
      `Minstens ${least} tekens, bijvoorbeeld vier losse woorden. Schrijf de zin op: zonder deze zin kan niemand het bestand openen, wij ook niet.`,
    tooShort: (least: number) => `Maak de zin langer: minstens ${least} tekens.`,
    again: 'Nog een keer dezelfde zin',
    notTheSame: 'Deze twee zijn niet hetzelfde.',
    saveNow: 'Bewaar het bestand',
    saved: (name: string) =>
      `Bewaard als ${name}. Je werk blijft ook op dit apparaat staan en gaat mee zodra het kan; dubbel aankomen kan niet.`,
    open: 'Zet gesprekken over uit een bestand',
    openLead: 'Ze komen op dit apparaat te staan en gaan dan naar de server.',
    choose: 'Kies een bestand',
    otherFile: 'Ander bestand',
    passphraseOf: 'Wachtzin van dit bestand',
    openNow: 'Zet over',
    unreadable: {
      not_ours: 'Dit is geen bestand met gesprekken van Leerkring.',
      wrong_passphrase: 'Dit bestand gaat niet open. Klopt de wachtzin, en is het bestand heel?',
      of_another: 'Dit bestand is van iemand anders. Alleen wie de gesprekken voerde, kan ze overzetten.',
    },
    taken: (talks: number, recordings: number) =>
      [
        talks === 1 ? '1 gesprek overgezet.' : `${talks} gesprekken overgezet.`,
        ...(recordings === 1 ? ['Ook 1 opname.'] : []),
        ...(recordings > 1 ? [`Ook ${recordings} opnames.`] : []),
      ].join(' '),
  },
  consent: {
    title: { student: 'Gesprek met een student', teacher: 'Gesprek met een docent' },
    readAloud: 'Lees dit voor',
    version: (version: string) => `Tekst versie ${version}`,
    agree: 'Mijn gesprekspartner heeft dit gehoord en doet mee.',
    needed: 'Zonder akkoord wordt er niets bewaard.',
    mayQuote: 'Woorden mogen letterlijk worden aangehaald, met een code erbij.',
    mayQuoteHint: 'Dit is een aparte vraag. Ook zonder citaten telt het gesprek gewoon mee.',
    name: 'Naam van je gesprekspartner',
    nameHint:
      'Mag leeg blijven. Alleen jij ziet de naam; op de server staat die apart en versleuteld. In antwoorden en rapport staat een code.',
    begin: 'Begin het gesprek',
    refused: 'Dit gesprek kan nu niet',
  },
  age: {
    question: 'Is je gesprekspartner jonger dan 16?',
    no: 'Nee, 16 of ouder',
    yes: 'Ja, jonger dan 16',
    needed: 'Vraag dit eerst. Onder de 16 gelden andere regels.',
    parent: 'Een ouder of verzorger heeft het formulier getekend.',
    guarded: 'Dan schrijven we geen naam op en halen we niets letterlijk aan. Het gesprek telt gewoon mee.',
  },
  names: {
    title: (n: number) => (n === 1 ? 'Hier staat misschien een naam' : `Hier staan misschien ${n} namen`),
    lead: 'Een naam, mailadres of nummer maakt iemand herkenbaar. Zet er een neutraal woord voor in de plaats.',
    found: (words: string, at: number) => `“${words}” bij vraag ${at}`,
    replace: (term: string) => `Maak er ${term} van`,
    keep: 'Laat staan',
    rest: 'Namen van mensen van de opleiding vervangen we zelf zodra je het gesprek inlevert.',
  },
  sensitive: {
    held: 'Dit is gemarkeerd als gevoelig. Alleen jij leest het.',
    release: 'Ik heb het nagekeken: de auteurs mogen het lezen',
    released: 'Gevoelig. De auteurs lezen het en mogen het niet aanhalen.',
  },
  talk: {
    sensitive: 'Dit is gevoelig',
    sensitiveHint:
      'Over gezondheid, geloof, afkomst of iets anders dat dichtbij komt. Alleen jij leest het tot je het vrijgeeft.',
    question: (at: number, of: number) => `Vraag ${at} van ${of}`,
    probes: 'Doorvragen',
    probesHint: 'Tik aan wat je gevraagd hebt.',
    probeAnswer: (probe: string) => `Gezegd op: ${probe}`,
    probeHint: 'Een paar woorden zijn genoeg. Mag leeg blijven.',
    unplanned: 'Nog iets anders gevraagd',
    unplannedAsked: 'Wat vroeg je?',
    unplannedAnswer: 'Wat werd er gezegd?',
    askedOn: 'Doorgevraagd',
    scale: (max: number) => `Cijfer van 1 tot ${max}`,
    choice: 'Kies wat het best past',
    number: (unit: string) => (unit === '' ? 'Getal' : `Getal (${unit})`),
    between: (min: number | null, max: number | null) =>
      min === null && max === null
        ? undefined
        : min === null
          ? `Hooguit ${max}.`
          : max === null
            ? `Minstens ${min}.`
            : `Van ${min} tot en met ${max}.`,
    outside: (min: number | null, max: number | null) =>
      min !== null && max !== null
        ? `Kies een getal van ${min} tot en met ${max}. Dit getal wordt nog niet bewaard.`
        : min !== null
          ? `Kies ${min} of meer. Dit getal wordt nog niet bewaard.`
          : max !== null
            ? `Kies ${max} of minder. Dit getal wordt nog niet bewaard.`
            : 'Dit is geen getal. Het wordt nog niet bewaard.',
    ranking: 'Zet op volgorde',
    rankingHint: 'Tik eerst aan wat voorop staat. Nog eens tikken haalt het weer weg.',
    place: (n: number) => `(plaats ${n})`,
    marks: { seen: 'Gezien', not_seen: 'Niet gezien' } satisfies Record<ObservationMark, string>,
    unknownKind: 'Deze vraag is nieuwer dan de app op dit apparaat. Maak verbinding en werk de app bij.',
    explanation: 'Anders gezegd',
    answer: 'Antwoord',
    quote: 'Letterlijk zo gezegd',
    skip: 'Sla deze vraag over',
    skipTitle: 'Waarom sla je deze vraag over?',
    skipReasons: ['Geen tijd meer', 'Past niet bij deze persoon', 'Wilde liever niet antwoorden'],
    skipOther: 'Een andere reden',
    skipConfirm: 'Sla over',
    skipped: (reason: string) => `Overgeslagen: ${reason}`,
    unskip: 'Toch beantwoorden',
    previous: 'Vorige',
    next: 'Volgende',
    toOverview: 'Naar het overzicht',
    list: 'Alle vragen',
    optional: 'mag zonder reden leeg blijven',
    full: 'Dit apparaat kan dit niet meer bewaren. Maak ruimte vrij of schrijf even mee op papier; wat er al stond, is bewaard.',
  },
  overview: {
    title: 'Overzicht van het gesprek',
    lead: 'Loop samen even na of het klopt. Na het inleveren verandert er niets meer zonder reden.',
    missing: (n: number) =>
      n === 1
        ? 'Eén vraag heeft nog geen antwoord of reden.'
        : `${n} vragen hebben nog geen antwoord of reden.`,
    hidden: (n: number) =>
      n === 1
        ? 'Eén antwoord hoort bij een vraag die nu niet meer gesteld wordt. Het blijft bewaard, maar telt niet mee.'
        : `${n} antwoorden horen bij vragen die nu niet meer gesteld worden. Ze blijven bewaard, maar tellen niet mee.`,
    noAnswer: 'Nog geen antwoord',
    edit: (at: number) => `Pas vraag ${at} aan`,
    submit: 'Lever het gesprek in',
    withdraw: 'Mijn gesprekspartner trekt zich terug',
    withdrawTitle: 'Dit gesprek wissen?',
    withdrawBody:
      'Alle antwoorden en de naam verdwijnen, hier en op de server. Dit kun je niet ongedaan maken. Alleen dat er een gesprek is ingetrokken, blijft bekend.',
    withdrawConfirm: 'Wis het gesprek',
    reopen: 'Terug naar de vragen',
  },
  thanks: {
    title: 'Bedankt voor het gesprek',
    body: 'Laat dit nog even zien: jouw antwoorden krijgen een code in plaats van je naam. De auteurs brengen alle gesprekken samen in één rapport. Bedenk je je? Zeg het dan: je antwoorden worden gewist.',
    stored: 'Het gesprek is ingeleverd en vastgelegd.',
    waiting: 'Het gesprek staat op dit apparaat en gaat vanzelf mee zodra er verbinding is.',
    code: (code: string) => `De code van dit gesprek is ${code}.`,
    who: 'Wie was dit?',
    noName: 'Er is geen naam opgeschreven.',
    eraseAt: (day: string) => `Deze naam wordt gewist op ${day}, of eerder als het rapport eerder klaar is.`,
    toList: 'Naar mijn gesprekken',
  },
  correction: {
    read: 'Lees terug wat er staat',
    begin: (at: number) => `Verbeter vraag ${at}`,
    reason: 'Waarom verandert dit?',
    reasonHint: 'De reden blijft bij het antwoord staan.',
    save: 'Leg de verbetering vast',
    done: 'Later verbeterd, met een reden.',
  },
};
