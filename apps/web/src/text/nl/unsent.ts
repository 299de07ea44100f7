import { portraitFieldIds, portraitWords } from '@leerkring/shared';

/** What holds up signing out, and what being signed out holds up. */
export const unsent = {
  title: 'Nog even wachten met afmelden',
  body: (n: number) =>
    `Op dit apparaat ${n === 1 ? 'staat nog 1 onderdeel dat' : `staan nog ${n} onderdelen die`} niet op de server ${n === 1 ? 'is' : 'zijn'}. Bij afmelden wordt dit apparaat leeggemaakt en zou dat verloren gaan. Maak eerst verbinding; daarna kun je afmelden.`,
  show: 'Bekijk wat er nog staat',
  left: 'Dit schreef je zonder dat het aankwam. Open de bladzijde waar je het schreef, dan gaat het vanzelf mee. Mag je daar niet meer bij? Kopieer het en gooi het hier weg.',
  at: (key: string): string => {
    const [room, , part] = key.split('.');
    if (room === 'field-cases') return 'Bij een bezoek aan een team';
    if (room !== 'portraits') return 'Elders';
    if (part === 'file') return 'In een portret: bij een foto of bestand';
    const field = portraitFieldIds.find((id) => id === part);
    return field ? `In een portret: ${portraitWords.nl.fields[field].label}` : 'In een portret';
  },
  empty: 'Een antwoord zonder woorden',
  drop: 'Gooi het weg',
  dropBody: 'Het staat alleen op dit apparaat. Weg is weg.',
  nothing: 'Alles is op de server of weggegooid. Je kunt je nu afmelden.',
  lost: 'Waar je dit bij schreef, is intussen weg. Kopieer wat je nog nodig hebt.',
  shut: {
    title: 'Meld je weer aan',
    lead: 'Je bent afgemeld terwijl je iets schreef. Wat je typte is er nog: meld je aan en ga verder waar je was.',
    leave: 'Gooi weg wat ik typte',
  },
};
