const fields = (n: number) => (n === 1 ? 'één veld' : `${n} velden`);

export const editions = {
  title: 'Openbare pagina',
  action: 'Openbare pagina',
  lead: 'Wat iedereen op internet van jullie portret kan lezen, als jullie ja zeggen.',
  back: 'Terug naar het portret',
  notShared: 'Deel het portret eerst met de groep. Daarna kunnen jullie er een openbare pagina van maken.',
  toShare: 'Naar het portret',
  propose: {
    title: 'Openbaar maken',
    how: 'Jullie leggen vast wat er openbaar wordt. Zodra iedereen die jullie opleiding vertegenwoordigt ja zegt, staat het op internet.',
    nothing: 'Nog geen enkel veld is voor iedereen bedoeld. Kies eerst wat iedereen mag lezen.',
    meant: (n: number) => `Bedoeld voor iedereen: ${fields(n)}.`,
    later: (n: number) => `Daarvan ${n === 1 ? 'gaat één veld' : `gaan ${n} velden`} pas later open.`,
    readers: 'Kies wie wat leest',
    alike:
      'Jullie namen woorden over uit een portret dat je alleen op dezelfde voorwaarden mag delen. Kies bij “Wat mogen anderen ermee?” CC BY-SA 4.0.',
    noLicence: 'Kies bij “Wat mogen anderen ermee?” eerst een licentie waarmee het openbaar mag.',
    mayPublish:
      'Wij mogen dit openbaar maken: het zijn onze eigen woorden, en er staan geen namen of gegevens in van wie dat niet wil.',
    confirm: 'Stel voor',
    confirmAlone: 'Maak openbaar',
  },
  waiting: {
    title: 'Wacht op jullie ja',
    by: (name: string, date: string) => `Voorgesteld door ${name}, ${date}.`,
    fields: 'Dit wordt openbaar',
    later: (field: string, date: string) => `${field}: vanaf ${date}`,
    laterTitle: 'Dit gaat pas later open',
    consents: 'Wie ja heeft gezegd',
    yes: (name: string, date: string) => `${name}: ja, ${date}`,
    notYet: (name: string) => `${name}: nog niet`,
    consent: 'Ja, dit mag openbaar',
    decline: 'Nee, nog niet',
    declineTitle: 'Het voorstel stoppen?',
    declineBody: 'Er wordt dan niets openbaar. Jullie kunnen later een nieuw voorstel doen.',
    declined: 'Het voorstel is gestopt. Er is niets openbaar geworden.',
    said: 'Je ja is vastgelegd.',
  },
  public: {
    title: 'Openbaar',
    since: (n: number, date: string) => `Versie ${n}, openbaar sinds ${date}.`,
    open: 'Bekijk de openbare pagina',
    card: 'Bekijk de praktijkkaart: het portret op één vel',
    link: 'Vaste link',
    withdraw: 'Haal van internet',
    withdrawTitle: 'De openbare pagina weghalen?',
    withdrawBody:
      'Op het adres staat dan alleen nog dat het portret is ingetrokken. De groep kan het gewoon blijven lezen.',
    withdrawn: 'De pagina is weg. Op het adres staat dat het portret is ingetrokken.',
    again: 'Nieuwe versie',
    now: 'Het portret staat nu openbaar.',
  },
  earlier: 'Eerder',
  states: {
    proposed: 'wacht op jullie ja',
    declined: 'niet doorgegaan',
    public: 'openbaar',
    withdrawn: 'ingetrokken',
  },
  start: {
    title: 'Begin met dit portret',
    lead: 'De teksten komen in de velden waar jullie nog niets schreven. Bij het portret komt te staan van wie ze waren.',
    noGroup: 'Je doet nog aan geen leergemeenschap mee. Zodra dat zo is, kun je hiermee beginnen.',
    action: 'Neem het over',
    done: (n: number) =>
      n === 0
        ? 'Er was niets over te nemen: overal staat al iets van jullie.'
        : `${n === 1 ? 'Eén tekst is' : `${n} teksten zijn`} overgenomen. Maak er jullie eigen portret van.`,
  },
  number: (n: number) => `Versie ${n}`,
};
