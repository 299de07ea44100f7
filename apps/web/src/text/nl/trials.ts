import type { ProtocolAudience } from '@leerkring/shared';

const time = (seconds: number) =>
  seconds < 90 ? `${seconds} seconden` : `${Math.round(seconds / 60)} minuten`;

export const trials = {
  begin: (of: ProtocolAudience): string =>
    of === 'student' ? 'Doe een proefgesprek met een student' : 'Doe een proefgesprek met een docent',
  title: { student: 'Proefgesprek met een student', teacher: 'Proefgesprek met een docent' },
  back: 'Terug naar de vragen',
  lead: 'Alleen jij ziet wat hier geantwoord wordt. Bij het vaststellen wordt alles van het proefgesprek gewist.',
  finding: 'Wat viel op aan deze vraag?',
  findingHint:
    'Bijvoorbeeld: te lang, twee vragen in één. Iedereen die meeschrijft, ziet dit tot de vragen worden vastgesteld.',
  done: 'Klaar',
  erase: 'Wis mijn proefgesprekken',
  took: (seconds: number) => `In proefgesprekken duurde dit gemiddeld ${time(seconds)}.`,
  noticed: 'Uit een proefgesprek',
};
