export const reasons = {
  title: 'Redenen die mensen gaven',
  list: (question: string) => `Redenen bij: ${question}`,
  name: 'Benoem een reden',
  nameFor: (question: string) => `Benoem een reden: ${question}`,
  nameLabel: 'Welke reden is het?',
  nameHint: 'Kort, en zo dat niemand te herkennen is: iedereen in de groep leest dit.',
  counted: (count: number, of: number, percent: number) => `${count} van ${of} (${percent}%)`,
  tooFew: (n: number) => `niet geteld: minder dan ${n} antwoorden`,
  uncoded: (n: number, of: number) =>
    n === 1
      ? `Nog 1 van de ${of} antwoorden heeft geen reden.`
      : `Nog ${n} van de ${of} antwoorden hebben geen reden.`,
  onlyOpen: 'Laat alleen zien wat nog geen reden heeft',
  more: (name: string) => `Meer over ${name}`,
  rename: 'Geef een andere naam',
  drop: 'Haal deze reden weg',
  dropTitle: (name: string) => `“${name}” weghalen?`,
  dropBody: 'De antwoorden blijven staan. Ze hebben deze reden dan niet meer.',
};
