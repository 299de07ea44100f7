/** What people set for themselves; apart from what the first page says. */
export const settings = {
  title: 'Instellingen',
  about: 'Over jou',
  name: 'Naam',
  nameHint: 'Zo zien anderen in je leergemeenschap je.',
  email: 'E-mailadres',
  saved: 'Opgeslagen',
  look: 'Taal en weergave',
  language: 'Taal',
  scheme: 'Weergave',
  calendar: 'Agenda',
  password: 'Wachtwoord',
  current: 'Huidig wachtwoord',
  next: 'Nieuw wachtwoord',
  change: 'Wijzig wachtwoord',
  changed: 'Je wachtwoord is gewijzigd. Op andere apparaten ben je afgemeld.',
  devices: 'Aangemeld op andere apparaten',
  devicesLead: 'Iets kwijt, of een gedeelde computer gebruikt? Meld je dan overal af, ook hier.',
  everywhere: 'Meld me overal af',
  everywhereBody:
    'Je meldt je hierna opnieuw aan. Wat op een apparaat nog niet is vastgelegd, ook op dit, blijft daar staan tot jij je er weer aanmeldt.',
};
