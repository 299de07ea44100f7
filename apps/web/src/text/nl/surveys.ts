export const surveys = {
  title: 'Tellingen van anderen',
  lead: 'Uitkomsten die iemand anders telde, met de bron erbij. Ze staan los van wat jullie zelf vroegen.',
  empty: 'Nog geen uitkomsten van anderen.',
  emptyBody: 'Bijvoorbeeld een landelijke enquête. Bewaar de tabel als CSV-bestand en breng hem hier in.',
  bringIn: 'Breng een tabel in',
  name: 'Titel',
  source: 'Bron',
  sourceHint: 'Wie vroeg het aan wie, en waar staat het?',
  period: 'Periode',
  completesLabel: 'Hoeveel mensen vulden alles in?',
  completesHint: 'Dan kan niemand in de tabel staan die het niet afmaakte.',
  partialsLabel: 'Hoeveel mensen begonnen, maar maakten het niet af?',
  completes: (n: number) => (n === 1 ? 'Eén persoon vulde alles in.' : `${n} mensen vulden alles in.`),
  partials: (n: number) =>
    n === 0
      ? 'Iedereen die begon, maakte het af.'
      : n === 1
        ? 'Eén persoon begon en maakte het niet af; die telt niet mee.'
        : `${n} mensen begonnen en maakten het niet af; zij tellen niet mee.`,
  weighed: 'Ik heb ernaar gekeken: in deze tabellen zitten andere mensen',
  weighedHint:
    'Alleen jij weet wie er meededen. Zijn het dezelfde mensen, neem dan een van de twee tabellen op.',
  csv: 'Tabel',
  csvHint:
    'Bovenaan de antwoorden, daaronder per regel een vraag en hoeveel mensen elk antwoord kozen. Plak de tabel of kies een CSV-bestand. Aantallen, geen procenten.',
  csvExample: 'vraag;nooit;soms;altijd',
  chooseFile: 'Kies een bestand',
  from: (source: string, period: string) => `Bron: ${source}, ${period}`,
  item: 'Vraag',
  of: 'Aantal antwoorden',
  together: 'Tel antwoorden bij elkaar op',
  sum: 'Samen',
  share: (count: number, percent: number) => `${count} (${percent}%)`,
  replaceItem: 'Pas de tabel aan',
  replace: 'Bewaar de tabel',
  drop: 'Verwijder',
  menu: (title: string) => `Opties voor ${title}`,
  dropTitle: (title: string) => `“${title}” verwijderen?`,
  dropBody: 'De tabel gaat weg uit deze leergemeenschap.',
};
