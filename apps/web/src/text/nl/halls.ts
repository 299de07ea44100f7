export const halls = {
  note: {
    title: 'In de zaal',
    youAreIn: 'Je bent in de zaal. Je hand en je stem tellen via dit apparaat.',
    leave: 'Ik ben niet meer in de zaal',
    areYou: 'Zit je met anderen bij elkaar?',
    enterCode: 'Vul de code van het scherm in',
    putScreen: 'Maak dit het zaalscherm',
  },
  screen: {
    lead: 'Dit scherm is van iedereen in de zaal. Wie hier zit, meldt zich met de eigen telefoon.',
    back: 'Terug naar de bijeenkomst',
    scan: 'Ben je in de zaal? Scan met je telefoon',
    qr: 'QR-code om je in de zaal te melden',
    orType: (address: string) => `of ga naar ${address} en typ:`,
    coming: 'De code komt eraan …',
    notOpen: 'Zodra de bijeenkomst begint, komt hier de code.',
    over: 'De bijeenkomst is afgesloten. Fijn dat jullie er waren.',
    notYours: 'Een zaalscherm is voor wie de bijeenkomst leidt.',
    people: 'Wie er in de zaal is',
    count: (n: number) =>
      n === 0
        ? 'Nog niemand heeft zich gemeld.'
        : n === 1
          ? '1 persoon in de zaal'
          : `${n} mensen in de zaal`,
    hands: 'Wie wil iets zeggen',
  },
  entry: {
    title: 'Ben je in de zaal?',
    lead: (name: string) => `Je meldt je als ${name}. Daarna steek je hier je hand op en stem je mee.`,
    code: 'Code op het scherm',
    codeHint: 'Zes letters en cijfers.',
    enter: 'Ik ben in de zaal',
    signInFirst: 'Meld je eerst aan. Daarna kom je hier terug.',
    signIn: 'Aanmelden',
    guest:
      'Ben je te gast? Open dan eerst op deze telefoon de link in je uitnodiging, en scan daarna opnieuw.',
  },
};
