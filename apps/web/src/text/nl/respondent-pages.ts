export const respondentPages = {
  form: {
    title: 'Jouw gesprek',
    lead: 'Vul de code in die je na het gesprek kreeg. Dan lees je wat er van je is opgeschreven en kun je het verbeteren of terugnemen.',
    code: 'Code',
    hint: 'Zesentwintig letters en cijfers. Streepjes en hoofdletters maken niet uit.',
    length: (n: number) => `Een code heeft 26 tekens; hier staan er ${n}.`,
    open: 'Open mijn gesprek',
  },
  page: {
    title: 'Jouw gesprek',
    lead: (day: string, code: string) =>
      `Gevoerd op ${day}. In het onderzoek heet je ${code}; je naam staat nergens bij.`,
    started: 'Dit gesprek is nog niet ingeleverd. Zodra dat gebeurd is, kun je hier ook woorden verbeteren.',
    frozen: 'Het rapport is klaar. Verbeteren kan niet meer, terugnemen wel.',
    said: 'Wat je zei',
    nothing: 'Er is nog niets opgeschreven.',
    permission: 'Wat mag er met jouw woorden?',
    quote: 'Mijn woorden mogen letterlijk in teksten staan',
    quoteOn: 'Alleen met je code erbij, nooit met je naam.',
    quoteOff: 'Er staat nergens iets letterlijk van jou. Wat je zei, telt wel mee.',
    recorded: (minutes: number) =>
      minutes < 1
        ? 'Je gesprek is opgenomen. Alleen degene die je sprak, kan het beluisteren.'
        : `Je gesprek is opgenomen, ${minutes === 1 ? 'één minuut' : `${minutes} minuten`}. Alleen degene die je sprak, kan het beluisteren.`,
    soundUntil: (day: string) =>
      `Het geluid wordt gewist op ${day}, of eerder als het rapport eerder klaar is.`,
    notRecorded: 'Er is geen geluid van jou bewaard.',
    refuseSound: 'Haal het geluid weg',
    refuseSoundTitle: 'Het geluid weghalen?',
    refuseSoundBody: 'De opname wordt gewist en komt niet terug. Wat er is opgeschreven, blijft staan.',
    takePart:
      'Je kunt ook alles terugnemen. Dan verdwijnt wat je zei overal, ook uit wat al gepubliceerd is.',
    takeBack: 'Neem alles terug',
    takeBackTitle: 'Alles terugnemen?',
    takeBackBody:
      'Je antwoorden en je naam worden gewist. In teksten staat dan alleen nog dat er iets is ingetrokken. Dit kun je niet ongedaan maken.',
    takeBackConfirm: 'Ja, neem alles terug',
    told: 'Wat je vooraf hoorde',
    version: (version: string) => `Versie ${version}`,
    noName: 'Je naam is niet bewaard.',
    nameUntil: (day: string) => `Je naam wordt gewist op ${day}, of eerder als het rapport eerder klaar is.`,
    held: (reason: string) => `Er wordt nu niets gewist, ook geen naam. De reden: ${reason}`,
    looks: (n: number) =>
      n === 0
        ? 'Niemand heeft opgezocht wie jij bent.'
        : n === 1
          ? 'Degene die je sprak, heeft één keer opgezocht wie jij bent.'
          : `Degene die je sprak, heeft ${n} keer opgezocht wie jij bent.`,
    closeHint: 'Klaar? Zit je op een computer die ook anderen gebruiken, sluit je gesprek dan.',
    close: 'Sluit mijn gesprek',
    goneTitle: 'Je hebt alles teruggenomen',
    gone: (day: string) =>
      `Dat was op ${day}. Je antwoorden en je naam zijn gewist. Je hoeft niets meer te doen.`,
  },
  answer: {
    scale: (value: number, of: number) => `${value} van ${of}`,
    marks: { seen: 'gezien', not_seen: 'niet gezien' },
    skipped: (reason: string) => `Niet beantwoord: ${reason}`,
    quoted: (n: number) =>
      n === 1 ? 'Hieruit staat één citaat in een tekst.' : `Hieruit staan ${n} citaten in teksten.`,
    sensitive: 'Gevoelig: alleen degene die je sprak, leest dit.',
    released: 'Gevoelig: dit wordt nergens aangehaald.',
    corrected: 'Later verbeterd.',
    amend: 'Verbeter',
    strike: 'Haal weg',
    strikeTitle: 'Dit antwoord weghalen?',
    strikeBody:
      'Dit antwoord verdwijnt overal, ook als er iets uit is aangehaald. De rest van het gesprek blijft.',
    strikeConfirm: 'Haal dit antwoord weg',
    text: 'Zo moet het zijn',
    textHint: 'Citaten die hierna niet meer kloppen, verdwijnen uit de teksten.',
    save: 'Opslaan',
  },
  card: {
    title: 'Een eigen pagina',
    lead: 'Met een code kan je gesprekspartner later lezen wat je opschreef, het verbeteren of het terugnemen. Een account is niet nodig.',
    make: 'Maak een code',
    again: 'Gaf je eerder een code? Die werkt niet meer als je een nieuwe maakt.',
    scan: 'Laat deze code scannen of overschrijven. Alleen wie de code heeft, kan de pagina openen.',
    qr: 'Vierkante code die naar de eigen pagina leidt',
    link: 'Of geef deze link',
    works: 'De code werkt.',
    waits: 'De code werkt zodra dit gesprek verstuurd is.',
  },
};
