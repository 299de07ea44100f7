const people = (n: number) => (n === 1 ? '1 persoon' : `${n} mensen`);

export const formats = {
  start: 'Begin een werkvorm',
  startLead:
    'Een werkvorm leidt jullie stap voor stap, met tijd voor iedereen. Je ziet steeds wat je kunt zeggen.',
  which: 'Welke werkvorm?',
  minutes: (n: number) => `${n} min`,
  presenter: 'Wie brengt iets in?',
  choosePresenter: 'Kies iemand',
  begin: 'Begin',
  beginThis: (title: string) => `Begin met ${title}`,
  where: (title: string, step: number, of: number) => `${title} · stap ${step} van ${of}`,
  modes: { speak: 'Praten', write: 'Stil schrijven', read: 'Stil lezen', vote: 'Kiezen' },
  speakers: {
    facilitator: 'wie leidt is aan het woord.',
    everyone: 'iedereen komt om de beurt aan het woord.',
    presenter: 'wie iets inbrengt is aan het woord.',
    group: 'de groep praat.',
    pairs: 'in kleine groepjes.',
    nobody: 'iedereen voor zich.',
  },
  presenterSpeaks: (name: string) => `${name} is aan het woord.`,
  thePresenter: 'Wie iets inbracht',
  listens: (name: string) => `${name} luistert en zwijgt.`,
  youListen: 'Jij luistert nu en zwijgt. Daarna kom je weer aan het woord.',
  ofMinutes: (n: number) => (n === 1 ? 'van 1 minuut' : `van ${n} minuten`),
  over: 'over tijd',
  paused: 'staat stil',
  pause: 'Pauze',
  resume: 'Verder',
  extend: (n: number) => `+${n} min`,
  sayThis: 'Dit kun je zeggen',
  nextTurn: (name: string) => `${name} is klaar, de volgende`,
  openNotes: 'Open de briefjes',
  openResult: 'Laat de uitslag zien',
  closeCircle: 'Sluit de kringcheck',
  next: (title: string) => `Volgende stap: ${title}`,
  skipTo: (title: string) => `Sla over naar ${title}`,
  end: (title: string) => `Rond ${title} af`,
  stop: 'Stop de werkvorm',
  after: (title: string, minutes: number) => `Hierna: ${title}, ${minutes} min.`,
  last: 'Dit is de laatste stap.',
  results: 'Werkvormen',
  round: {
    title: 'Beurten',
    away: 'is er even niet',
    states: {
      waiting: 'wacht',
      speaking: 'aan het woord',
      passed: 'komt later',
      done: 'geweest',
      skipped: 'past',
    },
    speak: 'Ik ga nu',
    finish: 'Ik ben klaar',
    pass: 'Ik pas nu',
    passAgain: 'Ik pas helemaal',
    record: (turns: number, passes: number) =>
      passes === 0
        ? `${people(turns)} aan het woord.`
        : `${people(turns)} aan het woord, ${passes} keer gepast.`,
  },
  notes: {
    label: (title: string) => `Jouw briefje bij “${title}”`,
    who: {
      together: 'Niemand leest mee tot de briefjes samen opengaan.',
      atEnd: 'Niemand leest mee tot de hele werkvorm klaar is.',
      own: 'Dit blijft van jou. Niemand anders leest het.',
    },
    kind: 'Wat voor briefje is het?',
    add: 'Bewaar briefje',
    sign: 'Zet mijn naam erbij',
    signed: 'De naam van je opleiding staat er altijd bij.',
    mine: 'Mijn briefjes',
    remove: (text: string) => `Haal weg: ${text}`,
    wrote: (n: number) =>
      n === 0
        ? 'Nog niemand schreef iets op.'
        : n === 1
          ? '1 persoon schreef iets op.'
          : `${n} mensen schreven iets op.`,
    none: 'Er zijn geen briefjes geschreven.',
    noProgramme: 'Zonder opleiding',
  },
  votes: {
    left: (n: number) => (n === 1 ? 'Je hebt nog 1 stip.' : `Je hebt nog ${n} stippen.`),
    voted: (n: number) =>
      n === 0 ? 'Nog niemand koos.' : n === 1 ? '1 persoon koos.' : `${n} mensen kozen.`,
    noOptions: 'Er is nog niets om uit te kiezen.',
    option: 'Iets toevoegen om uit te kiezen',
    addOption: 'Voeg toe',
    fromNotes: 'Neem de briefjes over',
    less: (text: string) => `Stip minder voor ${text}`,
    more: (text: string) => `Stip voor ${text}`,
    total: (n: number) => (n === 1 ? '1 stip' : `${n} stippen`),
    fist: 'Hoe goed kun je hiermee leven?',
    fingers: (n: number) => (n === 0 ? 'vuist' : String(n)),
    times: (n: number) => `${n}×`,
    result: 'Uitslag',
    talk: 'Er zijn mensen met twee of minder. Vraag wat zij nodig hebben.',
  },
  circle: {
    questions: {
      safe: 'Kon je vrijuit spreken?',
      equal: 'Kwam iedereen gelijk aan bod?',
      worthwhile: 'Was het zinvol voor jou?',
    },
    names: { safe: 'veilig', equal: 'gelijk aan bod', worthwhile: 'zinvol' },
    low: 'nee',
    high: 'ja',
    send: 'Vul in',
    thanks: 'Dank je wel. Niemand kan zien wat jij invulde.',
    answered: (n: number) =>
      `${people(n)} vulde${n === 1 ? '' : 'n'} in. Het gemiddelde komt bij vijf of meer, als de kringcheck sluit.`,
    mean: (n: number) => `Gemiddelde van ${n} antwoorden, van 0 tot 10.`,
    tooFew: 'Er waren minder dan vijf antwoorden. Daarom is er geen gemiddelde, en zijn de antwoorden weg.',
  },
};
