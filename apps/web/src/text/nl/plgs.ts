export const plgs = {
  title: 'Leergemeenschappen',
  year: (schoolYear: string) => `schooljaar ${schoolYear}`,
  overview: {
    questions: 'De leervragen',
    questionsLead: 'Waar dit jaar om draait.',
    seats: 'Wie doen er mee',
    seatsLead: 'Elke opleiding heeft een plek, met één of meer afgevaardigden.',
    nobody: 'Nog geen afgevaardigde',
    mine: 'jouw opleiding',
    substitute: 'vervanger',
    edit: 'Wijzig',
    invite: 'Nodig leden uit',
    plan: 'Plan het jaar',
    planFirst: 'Er zijn nog geen bijeenkomsten. Plan eerst het jaar, dan valt de rest op zijn plek.',
    inviteFirst: 'Nodig afgevaardigden uit, zodat iedereen vanaf de eerste bijeenkomst mee kan doen.',
    steps: 'Wat nu helpt',
  },
  stance: { does_already: 'werkt al zo', wants_to: 'wil ermee beginnen' },
  levelsIn: (levels: number[]) =>
    levels.length === 1
      ? `niveau ${levels[0]}`
      : `niveau ${levels.slice(0, -1).join(', ')} en ${levels.at(-1)}`,
  edit: {
    title: 'Wijzig de leergemeenschap',
    saved: 'Opgeslagen',
  },
  advice: {
    title: 'Adviesvragen',
    lead: 'Vragen van opleidingen aan de dienst. Lijken ze op elkaar, dan vorm je er samen een leergemeenschap van.',
    empty: 'Nog geen adviesvragen.',
    emptyBody: 'Leg de eerste vast, of begin een leergemeenschap zonder adviesvraag.',
    log: 'Leg een adviesvraag vast',
    programme: 'Opleiding',
    subject: 'Onderwerp',
    subjectHint: 'In een paar woorden, zoals ‘kleine klassen’.',
    explanation: 'Toelichting',
    stance: 'Hoe staat de opleiding ervoor?',
    search: 'Zoek op onderwerp of opleiding',
    select: (name: string) => `Kies de vraag van ${name}`,
    open: 'open',
    settled: 'opgenomen in een leergemeenschap',
    loggedOn: (date: string) => `vastgelegd op ${date}`,
    form: (n: number) =>
      n === 0
        ? 'Vorm een leergemeenschap'
        : n === 1
          ? 'Vorm een leergemeenschap met 1 opleiding'
          : `Vorm een leergemeenschap met ${n} opleidingen`,
    noProgramme: 'Je werkt nog niet bij een opleiding die een vraag kan stellen.',
  },
  found: {
    title: 'Vorm een leergemeenschap',
    lead: 'Geef de groep een naam en een jaar, leg de leervragen vast en kies welke opleidingen een plek krijgen. Jij wordt coördinator.',
    name: 'Naam',
    nameHint: 'Bijvoorbeeld ‘Leren van kleine groepen’.',
    schoolYear: 'Schooljaar',
    purpose: 'Waarom deze groep?',
    minutesDays: 'Dagen tot notulen vastgesteld worden',
    minutesDaysHint:
      'Zo lang kan iedereen een verbetering voorstellen. Daarna worden ze vanzelf vastgesteld, als er geen verbetering openstaat.',
    retention: 'Maanden tot namen van respondenten gewist worden',
    retentionHint:
      'Geteld vanaf het rapport versie 1.0; dit staat in de tekst die je voorleest. Namen blijven nooit langer dan 24 maanden na het gesprek.',
    questions: 'Leervragen',
    questionsLead: 'Twee of drie vragen die het hele jaar richting geven.',
    question: (n: number) => `Leervraag ${n}`,
    addQuestion: 'Voeg een leervraag toe',
    removeQuestion: (n: number) => `Haal leervraag ${n} weg`,
    seats: 'Opleidingen aan tafel',
    seatsLead: 'Elke opleiding krijgt één plek; wie erop zit, bepaal je bij het uitnodigen.',
    noSeats: 'Nog geen opleidingen gekozen.',
    addSeat: 'Voeg een opleiding toe',
    newProgramme: 'Staat een opleiding er niet bij? Leg haar vast',
    ofInstitution: 'Van welke instelling?',
    removeSeat: (name: string) => `Haal ${name} weg`,
    stanceOf: (name: string) => `Hoe ${name} ervoor staat`,
    submit: 'Vorm de leergemeenschap',
  },
};
