const list = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;

export const calls = {
  title: 'Samen online',
  nobody: 'Er is nog niemand in gesprek.',
  inCall: (names: string[]) =>
    names.length === 1 ? `${list(names)} wacht op de anderen.` : `In gesprek: ${list(names)}.`,
  youElsewhere: 'jij, op een ander apparaat',
  hall: 'de zaal',
  youAreInHall: 'Je bent in de zaal. Daar hoor en zie je de anderen op het scherm.',
  joinAsHall: 'Laat de zaal meedoen',
  join: 'Doe mee met beeld en geluid',
  listen: 'Kijk en luister mee',
  onlyTakingPart:
    'Praten doen hier wie meedoen aan de bijeenkomst. Jij leest mee; wie leidt, kan dat veranderen.',
  limit: 'Voor hooguit zes mensen tegelijk. De bijeenkomst werkt ook zonder.',
  orByLink: 'Liever via de link?',
  joining: 'Even geduld, je komt erbij …',
  alone: 'Je bent de eerste. De anderen zien dat je er bent.',
  together: (n: number) => `Jullie zijn met ${n} in gesprek.`,
  people: 'Wie er in gesprek is',
  you: (name: string) => `${name} (jij)`,
  imageOf: (name: string) => `Beeld van ${name}`,
  sends: (microphone: boolean, camera: boolean) =>
    `microfoon ${microphone ? 'aan' : 'uit'}, camera ${camera ? 'aan' : 'uit'}`,
  away: 'even weg',
  link: { connecting: 'verbinden …', stuck: 'geen verbinding' },
  controls: 'Jouw beeld en geluid',
  turnOn: { microphone: 'Zet microfoon aan', camera: 'Zet camera aan' },
  turnOff: { microphone: 'Zet microfoon uit', camera: 'Zet camera uit' },
  devices: 'Apparaten',
  device: { microphone: 'Microfoon', camera: 'Camera' },
  noDevice: 'Niet gevonden, of nog niet toegestaan',
  leave: 'Ga uit het gesprek',
  noLine: (names: string[]) => `Er komt geen verbinding met ${list(names)}.`,
  goOnWithout:
    'Vaak houdt het netwerk van een school dit tegen. Ga verder zonder beeld en geluid: alles in de bijeenkomst werkt gewoon. Of bel elkaar.',
  goOnByLink: 'Vaak houdt het netwerk van een school dit tegen. Doe dan samen mee via de link.',
  retry: 'Probeer het nog eens',
  byLink: 'Naar de link van de bijeenkomst',
  offline: 'De verbinding met de bijeenkomst is even weg. Je komt vanzelf terug.',
  endedElsewhere: 'Je doet nu mee op een ander apparaat.',
  endedLost: 'Je bent uit het gesprek geraakt. Doe gerust opnieuw mee.',
  trouble: {
    microphone: {
      denied:
        'Je microfoon mag niet gebruikt worden. Je luistert mee; toestaan kan bij het slotje in de adresbalk.',
      missing: 'Er is geen microfoon gevonden. Je luistert mee.',
      busy: 'Je microfoon doet het niet; misschien gebruikt een ander programma hem.',
      insecure: 'Je microfoon werkt alleen als het adres van Leerkring met https begint.',
    },
    camera: {
      denied:
        'Je camera mag niet gebruikt worden. Je doet mee zonder beeld; toestaan kan bij het slotje in de adresbalk.',
      missing: 'Er is geen camera gevonden. Je doet mee zonder beeld.',
      busy: 'Je camera doet het niet; misschien gebruikt een ander programma hem.',
      insecure: 'Je camera werkt alleen als het adres van Leerkring met https begint.',
    },
  },
  choose: 'Anders afspreken',
  chooseTitle: 'Waar zien jullie elkaar online?',
  kind: 'Waar',
  kinds: {
    built_in: 'Hier in Leerkring',
    link: 'Via een link',
    frame: 'Via een link, in een venster op deze pagina',
  },
  kindHints: {
    built_in: 'Voor hooguit zes mensen. Beeld en geluid gaan rechtstreeks van de een naar de ander.',
    link: 'Bijvoorbeeld Teams, Jitsi of BigBlueButton. Opent in een nieuw venster.',
    frame: (hosts: string) => `Alleen van ${hosts}.`,
  },
  url: 'Link',
  urlHint: 'Begint met https://.',
  urlAlso: 'Waar jullie heen kunnen als het hier niet lukt.',
  groupTitle: 'Waar zien jullie elkaar online?',
  groupLead:
    'Dit geldt voor elke bijeenkomst die jullie nog plannen. Per bijeenkomst kun je iets anders afspreken.',
  groupMeets: {
    built_in: () => 'Online zien jullie elkaar hier in Leerkring.',
    link: (host: string) => `Online zien jullie elkaar bij ${host}.`,
    frame: (host: string) => `Online zien jullie elkaar bij ${host}, in een venster op de pagina.`,
  },
  alsoPlanned: 'Ook voor de bijeenkomsten die al gepland staan',
  alsoLater: 'Ook voor de bijeenkomsten hierna',
  frameTitle: (host: string) => `Gesprek bij ${host}`,
  frameLead: (host: string) => `Jullie zien elkaar bij ${host}.`,
  openFrame: 'Open het gesprek hier',
  closeFrame: 'Sluit het venster',
  openLink: 'Open in een nieuw venster',
  frameHint: (host: string) =>
    `Pas als je opent, maakt je browser verbinding met ${host}. Leerkring geeft niets over jou door.`,
};
