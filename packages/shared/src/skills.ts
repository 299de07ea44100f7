import type { Locale } from './identity.ts';

/** Languages heard in Dutch classrooms, in both languages of the app: the name first, then what else people call it. */
const languages: readonly Readonly<Record<Locale, readonly string[]>>[] = [
  { nl: ['Arabisch'], en: ['Arabic'] },
  { nl: ['Bulgaars'], en: ['Bulgarian'] },
  { nl: ['Chinees', 'Mandarijn'], en: ['Chinese', 'Mandarin'] },
  { nl: ['Dari'], en: ['Dari'] },
  { nl: ['Duits'], en: ['German'] },
  { nl: ['Engels'], en: ['English'] },
  { nl: ['Farsi', 'Perzisch'], en: ['Persian', 'Farsi'] },
  { nl: ['Frans'], en: ['French'] },
  { nl: ['Fries'], en: ['Frisian'] },
  {
    nl: ['Gebarentaal', 'Nederlandse Gebarentaal', 'NGT'],
    en: ['Sign language', 'Dutch Sign Language', 'NGT'],
  },
  { nl: ['Grieks'], en: ['Greek'] },
  { nl: ['Hebreeuws'], en: ['Hebrew'] },
  { nl: ['Hindi'], en: ['Hindi'] },
  { nl: ['Hongaars'], en: ['Hungarian'] },
  { nl: ['Indonesisch'], en: ['Indonesian'] },
  { nl: ['Italiaans'], en: ['Italian'] },
  { nl: ['Koerdisch'], en: ['Kurdish'] },
  { nl: ['Nederlands'], en: ['Dutch'] },
  { nl: ['Oekraïens'], en: ['Ukrainian'] },
  { nl: ['Papiaments', 'Papiamento', 'Papiamentu'], en: ['Papiamento', 'Papiamentu'] },
  { nl: ['Pasjtoe'], en: ['Pashto'] },
  { nl: ['Pools'], en: ['Polish'] },
  { nl: ['Portugees'], en: ['Portuguese'] },
  { nl: ['Roemeens'], en: ['Romanian'] },
  { nl: ['Russisch'], en: ['Russian'] },
  { nl: ['Somalisch'], en: ['Somali'] },
  { nl: ['Spaans'], en: ['Spanish'] },
  { nl: ['Sranantongo', 'Surinaams'], en: ['Sranan Tongo', 'Sranantongo'] },
  { nl: ['Tamazight', 'Berbers'], en: ['Tamazight', 'Berber'] },
  { nl: ['Tigrinya'], en: ['Tigrinya'] },
  { nl: ['Turks'], en: ['Turkish'] },
  { nl: ['Urdu'], en: ['Urdu'] },
  { nl: ['Vietnamees'], en: ['Vietnamese'] },
];

const folded = (word: string): string => word.trim().toLocaleLowerCase('nl');

const byName = new Map(
  languages.flatMap((it) => [...it.nl, ...it.en].map((name) => [folded(name), it] as const)),
);

const nameOf = (language: Readonly<Record<Locale, readonly string[]>>, locale: Locale): string =>
  language[locale][0] ?? '';

/** The known languages by the name the reader uses, in the order of that language's alphabet. */
export const knownLanguages = (locale: Locale): string[] =>
  languages.map((it) => nameOf(it, locale)).toSorted((a, b) => a.localeCompare(b, locale));

/** The same for everyone who means the same: “Engels”, “english ” and “English” are one; other words by their letters. */
export function skillKey(word: string): string {
  const language = byName.get(folded(word));
  return language ? folded(nameOf(language, 'nl')) : folded(word);
}

/** A skill in the words of the reader: a known language by its name there, anything else as it was written. */
export function skillIn(word: string, locale: Locale): string {
  const language = byName.get(folded(word));
  return language ? nameOf(language, locale) : word.trim();
}

/** Of words that mean the same only the first. */
export const eachSkillOnce = (words: readonly string[]): string[] =>
  words.filter((word, at) => words.findIndex((other) => skillKey(other) === skillKey(word)) === at);
