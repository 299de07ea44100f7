export const invites = {
  title: 'Wie komt er?',
  mine: 'Kom jij?',
  choose: { accepted: 'Ik kom', tentative: 'Misschien', declined: 'Ik kan niet' },
  please: 'Laat weten of je komt.',
  saving: 'Wordt vastgelegd…',
  saved: {
    accepted: 'Vastgelegd: je komt.',
    tentative: 'Vastgelegd: misschien kom je.',
    declined: 'Vastgelegd: je kunt niet.',
  },
  change: 'Komt het toch anders uit? Dan kun je het hier wijzigen.',
  answers: {
    accepted: 'komt',
    tentative: 'misschien',
    declined: 'kan niet',
    silent: 'nog niets gehoord',
  },
  person: (name: string, answer: string) => `${name}: ${answer}`,
  count: (accepted: number, tentative: number, declined: number, silent: number) =>
    [
      accepted === 1 ? '1 komt' : `${accepted} komen`,
      tentative > 0 ? `${tentative} misschien` : '',
      declined > 0 ? `${declined} ${declined === 1 ? 'kan' : 'kunnen'} niet` : '',
      silent > 0 ? `van ${silent} nog niets gehoord` : '',
    ]
      .filter(Boolean)
      .join(', '),
  noProgramme: 'Zonder opleiding',
  titleFor: (title: string) => `Kom je naar “${title}”?`,
  lead: (name: string, group: string) => `Dag ${name}. Dit is een bijeenkomst van ${group}.`,
  ask: 'Kom je?',
  cancelled: 'Deze bijeenkomst gaat niet door.',
  replaced: 'Iemand anders komt in jouw plaats. Je hoeft niets te laten weten.',
  over: 'Deze bijeenkomst is geweest. Je hoeft niets meer te laten weten.',
  toLeerkring: 'Naar Leerkring',
};
