import type { NumberPlace, OpenPointKind, RecommendationAudience } from '@leerkring/shared';

export const publications = {
  title: 'Versies',
  lead: 'Een vastgelegde versie verandert nooit meer. Als elke opleiding akkoord is, maak je de versie openbaar.',
  noReport: 'Er is nog geen rapport om vast te leggen.',
  empty: 'Nog geen versies.',
  emptyBody: 'Leg een versie vast om die rond te sturen of te laten goedkeuren.',
  freeze: 'Leg een versie vast',
  number: 'Nummer',
  numberHint: 'Bijvoorbeeld 0.5 voor een concept, 1.0 voor de vastgestelde tekst.',
  changeNote: 'Wat is er nieuw?',
  freezeSubmit: 'Leg vast',
  version: (number: string) => `Versie ${number}`,
  frozen: (date: string, name: string) =>
    name === '' ? `Vastgelegd op ${date}` : `Vastgelegd op ${date} door ${name}`,
  states: { frozen: 'Vastgelegd', public: 'Openbaar', withdrawn: 'Ingetrokken' },
  approvals: (given: number, all: number) => `${given} van ${all} opleidingen akkoord`,
  approvalsOf: (number: string) => `Akkoord op versie ${number}`,
  waiting: 'nog niet',
  vacant: 'niemand in de groep',
  approve: 'Akkoord namens mijn opleiding',
  publish: 'Maak openbaar',
  publishTitle: (number: string) => `Versie ${number} openbaar maken?`,
  publishBody:
    'Iedereen kan de versie dan lezen, ook zonder account. Zichtbaar zijn de tekst, de namen van de auteurs, de opleidingen en citaten bij een code; geen andere namen.',
  publishWait: (count: number) =>
    count === 1 ? 'Nog 1 opleiding moet akkoord gaan.' : `Nog ${count} opleidingen moeten akkoord gaan.`,
  numbers: {
    label: 'Getallen zonder bron',
    title: (count: number) =>
      count === 1 ? 'Eén getal heeft nog geen bron' : `${count} getallen hebben nog geen bron`,
    mayFreeze:
      'Vastleggen kan. Openbaar maken kan pas als je bij elk getal hebt gezet waar het vandaan komt. Kies een getal om ernaartoe te gaan.',
    mayNotPublish: (count: number) =>
      count === 1
        ? 'In deze versie staat één getal zonder bron. Zet de bron erbij en leg een nieuwe versie vast; die kun je openbaar maken.'
        : `In deze versie staan ${count} getallen zonder bron. Zet de bronnen erbij en leg een nieuwe versie vast; die kun je openbaar maken.`,
    places: {
      text: (name: string) => name,
      chapter: (name: string) => `In de titel van “${name}”: schrijf het getal in woorden`,
      theme: (name: string) =>
        `Bij de rode draad “${name}”: schrijf het getal in woorden, of zet het in een hoofdstuk`,
      insight: (name: string) => `Bij het inzicht “${name}”: schrijf het getal in woorden`,
      report: () => 'In de titel van het rapport: schrijf het getal in woorden',
      summary: (name: string) => `In het kort, ${name.toLowerCase()}`,
    } satisfies Record<NumberPlace, (name: string) => string>,
  },
  signing: {
    title: 'Ondertekenen',
    lead: 'Trekkers en coördinator tekenen voor de tekst precies zoals hij nu is. Wijzigt er iets, dan vervalt de handtekening.',
    of: (number: string) => `Handtekeningen onder versie ${number}`,
    signed: (date: string) => `tekende op ${date}`,
    lapsed: (date: string) => `tekende op ${date} voor een eerdere tekst`,
    waiting: 'heeft nog niet getekend',
    sign: 'Teken voor deze tekst',
    openTitle: 'Dit staat nog open',
    openLead: 'Maak het eerst af. Wie toch al tekent, schrijft op waarom; dat leest iedereen.',
    open: {
      claims: (n: number) =>
        n === 1 ? 'Eén bewering steunt nergens op' : `${n} beweringen steunen nergens op`,
      copied: (n: number) =>
        n === 1
          ? 'Op één plek staan iemands woorden als gewone tekst'
          : `Op ${n} plekken staan iemands woorden als gewone tekst`,
      recognisable: (n: number) =>
        n === 1
          ? 'Van één citaat keek nog niemand na of de spreker te herkennen is'
          : `Van ${n} citaten keek nog niemand na of de spreker te herkennen is`,
      reading: () => 'Het lezen in twee rondes is nog niet klaar',
      codings: () => 'Het dubbel coderen is nog niet klaar',
      suggestions: (n: number) =>
        n === 1
          ? 'Eén voorstel voor andere woorden wacht op een besluit'
          : `${n} voorstellen voor andere woorden wachten op een besluit`,
      comments: (n: number) =>
        n === 1 ? 'Eén opmerking is nog niet afgehandeld' : `${n} opmerkingen zijn nog niet afgehandeld`,
      facts: (n: number) =>
        n === 1 ? 'Eén feitencheck wacht op antwoord' : `${n} feitenchecks wachten op antwoord`,
    } satisfies Record<OpenPointKind, (n: number) => string>,
    reason: 'Waarom teken je toch?',
    reasonHint: 'Dit komt bij je handtekening te staan.',
    signAnyway: 'Teken toch',
    despite: (reason: string) => `Tekende terwijl er iets openstond: “${reason}”`,
    publishWait: (count: number) =>
      count === 1 ? 'Nog 1 handtekening ontbreekt.' : `Nog ${count} handtekeningen ontbreken.`,
  },
  summaries: {
    title: 'In het kort',
    lead: 'Per groep lezers één bladzijde in gewone taal. Die staat vooraan in het rapport, en los als PDF om uit te delen.',
    nav: 'Voor wie is het?',
    audiences: {
      practice: 'Voor de praktijk',
      policy: 'Voor het beleid',
      students: 'Voor studenten',
      board: 'Voor het bestuur',
    } satisfies Record<RecommendationAudience, string>,
    text: (audience: string) => `In het kort, ${audience.toLowerCase()}`,
    placeholder: 'Schrijf in korte zinnen wat deze lezers moeten weten.',
    begin: (count: number) =>
      count === 1 ? 'Begin met de aanbeveling' : `Begin met de ${count} aanbevelingen`,
    unwritten: 'Nog niet geschreven. Dan komt dit ook niet in het rapport.',
    fits: 'Past op één bladzijde',
    tooLong: (pages: number) => `Te lang: ${pages} bladzijden`,
    tooLongHow: 'Maak de tekst korter. Zo kan een versie niet openbaar worden.',
    pdf: 'Bekijk als PDF',
    panels: 'Bij deze tekst',
    openPanels: 'Citaten en getallen',
    panel: { evidence: 'Citaten', numbers: 'Getallen' },
    mayNotPublish: (audiences: string[]) =>
      `Past niet op één bladzijde: ${audiences.map((it) => it.toLowerCase()).join(', ')}. Maak de tekst korter en leg een nieuwe versie vast.`,
  },
  errata: {
    title: (number: string) => `Verbeteringen bij versie ${number}`,
    add: 'Meld een fout',
    addTitle: (number: string) => `Een fout in versie ${number}`,
    addLead:
      'De versie zelf verandert niet. De verbetering komt meteen bij de versie te staan, voor iedereen, en blijft daar.',
    place: 'Waar staat het?',
    placeHint: 'Bijvoorbeeld: hoofdstuk 2, onder “De puzzel”.',
    was: 'Wat staat er?',
    becomes: 'Wat had er moeten staan?',
    submit: 'Zet erbij',
    read: (was: string, becomes: string) => `Er staat: “${was}” Lees: “${becomes}”`,
    on: (date: string) => `Gemeld op ${date}`,
    withdrawn: (date: string) => `Ingetrokken op ${date}`,
    withdraw: 'Trek in',
    withdrawOf: (place: string) => `Trek in: ${place}`,
    withdrawTitle: 'Deze verbetering intrekken?',
    withdrawBody: 'Wat erin stond, verdwijnt voor lezers. Dat er een verbetering was, blijft te zien.',
  },
  claims: {
    title: 'Onderbouwing',
    lead: 'Wat in het rapport staat en nog nergens op steunt: geen citaat, geen telling, geen bron.',
    none: 'Alles heeft een onderbouwing.',
    noneBody: 'Elke bewering steunt op een citaat, een telling of een bron.',
    numbers: 'Getallen zonder bron',
    numbersLead: 'Zet erbij waar ze vandaan komen, of laat ze tellen.',
    kinds: {
      text: 'Beweringen in hoofdstukken',
      theme: 'Rode draden zonder citaat',
      recommendation: 'Aanbevelingen zonder onderbouwing',
      quote: 'Citaten om na te kijken',
      copied: 'Iemands woorden als gewone tekst',
    },
    leads: {
      text: 'Zet er een citaat of een telling bij. Een citaat draagt de alinea ervoor en erna.',
      theme: 'Kies een citaat uit een antwoord dat bij de draad hoort.',
      recommendation: 'Geen rode draad met een citaat draagt dit nog.',
      quote:
        'Van deze soort spreker was er bij die opleiding maar één. Wie dat weet, herkent de woorden misschien.',
      copied:
        'Dit staat letterlijk in een antwoord. Maak er een citaat van, of zeg het in eigen woorden: trekt iemand het gesprek in, dan verdwijnt een citaat overal en gewone tekst niet.',
    },
  },
  changed: {
    title: 'Bron gewijzigd sinds deze versie',
    line: (name: string, was: string, now: string) => `${name}: “${was}” zou nu “${now}” zijn.`,
    note: 'De versie zelf blijft zoals ze was. In het concept staat al het nieuwe getal.',
  },
  withdraw: 'Haal offline',
  withdrawTitle: (number: string) => `Versie ${number} offline halen?`,
  withdrawBody: 'Op het adres komt te staan dat deze versie is ingetrokken. Dit kun je niet ongedaan maken.',
  read: 'Lees',
  readOf: (number: string) => `Lees versie ${number}`,
  pdf: 'PDF',
  pdfOf: (number: string) => `PDF van versie ${number}`,
  docx: 'Word',
  docxOf: (number: string) => `Versie ${number} voor Word`,
  address: 'Openbaar adres',
  broken: 'De inhoud klopt niet meer met het controlegetal.',
  hash: 'Controlegetal',
  all: 'Alle openbare rapporten',
  menu: (number: string) => `Opties voor versie ${number}`,
};
