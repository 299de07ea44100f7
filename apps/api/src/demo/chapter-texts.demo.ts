import type { TextNodeJson } from '@leerkring/shared';

/** Where a chapter names a quote (`“ST-01 S2`) or the support of a thread (`#T2`), by the keys of the example. */
export interface TextKeys {
  quotes: Record<string, string>;
  themes: Record<string, string>;
}

/**
 * A chapter from plain lines: `## ` is a heading, `- ` an item, `“` a quote, `#T2` inside a line a counted number and
 * `{16|where from}` one that was typed by hand. A quote that the example does not have is left out.
 */
export function chapterText(lines: string[], keys: TextKeys): TextNodeJson {
  const content: TextNodeJson[] = [];
  for (const line of lines) {
    if (line.startsWith('“')) {
      const quoteId = keys.quotes[line.slice(1)];
      if (quoteId) content.push({ type: 'quote', attrs: { quoteId } });
      continue;
    }
    if (line.startsWith('## ')) {
      content.push({ type: 'heading', attrs: { level: 2 }, content: inlines(line.slice(3), keys) });
      continue;
    }
    if (!line.startsWith('- ')) {
      content.push({ type: 'paragraph', content: inlines(line, keys) });
      continue;
    }
    const item = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: inlines(line.slice(2), keys) }],
    };
    const last = content.at(-1);
    if (last?.type === 'bulletList') last.content?.push(item);
    else content.push({ type: 'bulletList', content: [item] });
  }
  return { type: 'doc', content };
}

function inlines(line: string, keys: TextKeys): TextNodeJson[] {
  return line.split(/(#T\d|\{[^|}]+\|[^}]+\})/).flatMap((part): TextNodeJson[] => {
    const [, text, source] = /^\{(.+)\|(.+)\}$/.exec(part) ?? [];
    if (text && source) return [{ type: 'text', text, marks: [{ type: 'manual', attrs: { source } }] }];
    const themeId = part.startsWith('#T') ? keys.themes[part.slice(1)] : undefined;
    if (themeId) return [{ type: 'count', attrs: { themeId } }];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

/** 2021-2022, chapter by chapter; the two that the machine fills in have an introduction only. */
export const chapterLines: string[][] = [
  [
    'Vijf opleidingen werken met kleine groepen of willen dat gaan doen. Elk had een eigen reden en een eigen vorm. We wilden weten wat die vormen gemeen hebben, wat ze opleveren en wat ze kosten.',
    'Een kleine groep is geen doel op zich. De vraag was steeds: wat wordt een student er beter van?',
  ],
  [
    '## Twee manieren',
    'Twee opleidingen schuiven met uren tussen school en praktijk. Drie wijken af van de urennorm, soms alleen in het eerste jaar.',
    '- Medewerker Facilitaire Dienstverlening werkt met twee vaste halve groepen.',
    '- Haarverzorging zet drie niveaus in één salonteam.',
    '- Sport & Bewegen heeft een kernteam van {16 studenten|portret van Sport & Bewegen, 2021-2022} met één coach.',
    '## De puzzel',
    'Overal komt dezelfde puzzel terug: lokalen, dubbele lessen en afspraken met de praktijk. We hoorden dit in #T6.',
    '“DO-05 D6',
    '“DO-09 D6',
  ],
  [
    '## Gezien worden',
    'Het sterkst komt naar voren dat studenten zich gezien weten: #T2.',
    '“ST-01 S2',
    '“ST-03 S5',
    '## Verder komen',
    'Veel gesprekken gaan over verder komen in dezelfde tijd: #T1. Soms is dat sneller, vaker is het dieper.',
    '“ST-01 S6',
    '“ST-07 S3',
    '## Wat het vraagt',
    'Lessen die gemaakt waren om orde te houden, passen niet meer. Anders lesgeven kwam terug in #T3.',
    '“DO-01 D3',
    'Een kleine groep is ook kwetsbaar. Bij ruzie, een gastles of een spel is er weinig uitwijk.',
    '“ST-04 S7',
  ],
  [
    'De grote bronnen gaan over de hele opleiding. Een groep van {12|portretten van de vijf opleidingen, 2021-2022} zie je er niet in terug: #T7.',
    '“DO-03 D7',
    'Wat wel helpt, is een korte peiling halverwege het jaar, en vooraf afspreken wat je in januari wilt kunnen laten zien.',
    '“DO-10 D7',
    '“ST-10 S8',
  ],
  ['Deze rode draden komen uit de gesprekken. Bij elke draad staat hoe breed hij gedragen wordt.'],
  ['In de derde bijeenkomst hebben we samen deze aanbevelingen geformuleerd.'],
  [
    'Kleine groepen werken als de lessen meeveranderen. Zonder nieuwe lessen blijft het bij minder stoelen.',
    'Elke opleiding kiest zelf waaraan zij de kwaliteit afleest, en legt dat vooraf vast.',
  ],
  [
    'Tien duo’s van studenten en tien docenten zijn bevraagd door een collega van een andere opleiding, met dezelfde vragen. Iedereen kreeg een code. Wie iets terugnam, is uit de tekst en uit de telling gehaald.',
  ],
];

/** 2021-2022 in plain words, a page for each kind of reader. */
export const summaryLines: Record<string, string[]> = {
  practice: [
    'Werk je met kleine groepen, of wil je dat? Vijf opleidingen zochten uit wat het oplevert en wat het vraagt. Dit kun je er morgen mee.',
    '## Wat studenten merken',
    'Ze worden gezien: #T2. Ook komen ze verder in dezelfde tijd. Dat lukt alleen als de les meeverandert.',
    '“ST-01 S2',
    '## Wat je kunt doen',
    '- Vraag eerst waar studenten beter van worden. Kies daarna pas de vorm.',
    '- Maak lessen opnieuw. Een oude les met minder stoelen is nog steeds een oude les.',
    '- Geef elke student elke twee weken een kort gesprek, en schrijf één zin op.',
    '- Breng groepen elke week bij elkaar, zodat niemand vastzit in één groepje.',
    '- Spreek vooraf af op welke drie momenten je kijkt of het werkt.',
  ],
  policy: [
    'Kleine groepen raken het rooster, de lokalen en de urennorm. Wie daarover gaat, kan het een team makkelijk of moeilijk maken.',
    '## Wat teams tegenkomen',
    'De puzzel van lokalen en dubbele lessen kwam terug in #T6. En cijfers over een hele opleiding zeggen weinig over één kleine groep.',
    '## Wat helpt',
    '- Denk mee voordat de aanvraag geschreven is.',
    '- Gebruik één route voor afwijken, met voor iedereen dezelfde eisen.',
    '- Reken lokalen en dubbele lessen mee voordat het rooster vastligt.',
    '- Vraag na een jaar wat het deed met studenten. Stop wat niet werkt.',
  ],
};

/** The running year has an opening and nothing more. */
export const openingLines: string[] = [
  'Vijf jaar na het eerste rapport kijken we wat er van de kleine groepen over is.',
  'Haarverzorging werkt nog steeds met studenten van alle niveaus in dezelfde salon.',
  'Maatschappelijke Zorg geeft de praktijkles in elk leerjaar aan een halve groep.',
  'Sport & Bewegen hield het kernteam, met een coach die meegaat naar de stage.',
];
