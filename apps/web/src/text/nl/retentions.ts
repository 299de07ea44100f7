const conversations = (n: number) => (n === 1 ? '1 gesprek' : `${n} gesprekken`);

export const retentions = {
  title: 'Wat we bewaren, en hoe lang',
  lead: 'Een maand voordat er iets gewist wordt, krijgen de coördinator en de interviewers bericht.',
  kept: {
    names: (n: number, day: string) =>
      `Namen: nog bij ${conversations(n)}. De eerste wordt gewist op ${day}.`,
    words: (n: number, day: string) =>
      `Wat er gezegd is: nog van ${conversations(n)}. Het eerste wordt gewist op ${day}; wat in een vastgesteld rapport is aangehaald, blijft.`,
    sound: (n: number, day: string) =>
      `Geluid: nog van ${conversations(n)}. De eerste opname wordt gewist op ${day}. Alleen wie opnam, kan die beluisteren.`,
  },
  none: {
    names: 'Namen: er wordt er geen bewaard.',
    words: 'Wat er gezegd is: er wordt niets bewaard.',
    sound: 'Geluid: er is niets opgenomen.',
  },
  announced: (day: string) => `Aangekondigd op ${day}.`,
  withdrawing: 'Wie zijn woorden terugneemt, hoeft hier niet op te wachten: dat gaat meteen.',
  held: 'Het wissen staat stil',
  heldBy: (name: string, day: string) => `Stilgezet door ${name} op ${day}:`,
  someone: 'iemand die vertrokken is',
  hold: 'Zet het wissen stil',
  holdLead:
    'Doe dit alleen als een klacht of een wettelijke plicht erom vraagt. Wie zijn woorden terugneemt, wordt nog steeds meteen gewist.',
  reason: 'Waarom?',
  reasonHint: 'Iedereen in de groep leest dit, en de mensen met wie jullie spraken ook.',
  lift: 'Laat het wissen weer lopen',
  liftTitle: 'Het wissen weer laten lopen?',
  liftBody: 'Wat intussen aan de beurt was, wordt vannacht gewist.',
};
