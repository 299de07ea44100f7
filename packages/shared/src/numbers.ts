/**
 * Which numbers in a running text are claims: "12 studenten" says something about the world and needs a source,
 * "hoofdstuk 12", "12 mei" and "2021-2022" are names of things. In doubt it is a claim: marking one too many costs a
 * moment, missing one costs trust. Numbers written as words are prose (docs/decisions/0070).
 */
export interface NumberClaim {
  /** Where it stands, in UTF-16 units of the block's text. */
  from: number;
  to: number;
  text: string;
}

/** A piece of a block's text; `source` when someone marked it as typed by hand. */
export interface TextRun {
  text: string;
  source?: string | undefined;
}

/** Stands for a computed number, a line break or whatever else is no text; as long as such a node is. */
export const objectCharacter = '\ufffc';

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec';
const year = '(?:19|20)\\d\\d';
const between = '(?:,? (?:en|of|and|or|to|tot|t/m|tot en met) |, ?| ?[-–/] ?)';
const ordinal = '(?:ste|de|e|st|nd|rd|th)';

/** What is counted or measured: behind a number these make it a claim, whatever stands before. */
const counted = new RegExp(
  String.raw`^(?:\s?(?:%|‰|[x×]\b)|\s(?:van|of|uit|out of) (?:de |the )?(?:\d|${objectCharacter})|\s(?:` +
    'procent|procentpunt|percent|euro|euros|uur|uren|klokuren|lesuren|minuten|dagen|weken|maanden|keer|maal|' +
    'studenten|student|leerlingen|docenten|docent|mensen|personen|deelnemers|respondenten|leden|ouders|' +
    "leermeesters|praktijkopleiders|begeleiders|collega[’']?s|opleidingen|teams|klassen|groepen|scholen|bedrijven|" +
    'gesprekken|interviews|antwoorden|citaten|bijeenkomsten|lessen|punten|plaatsen|plekken|' +
    'hours|minutes|days|weeks|months|times|students|teachers|people|persons|participants|respondents|members|' +
    'parents|colleagues|programmes|classes|groups|schools|companies|conversations|answers|quotes|meetings|lessons|points' +
    String.raw`)(?![\p{L}\d]))`,
  'iu',
);

/** Names that are told apart by a number: never a claim, unless something is counted behind it. */
const label = new RegExp(
  String.raw`(?<![\p{L}\d])(?:` +
    'hoofdstuk|hoofdstukken|chapter|chapters|paragraaf|paragrafen|par|section|sections|§|#|deel|part|' +
    'tabel|table|figuur|figure|fig|grafiek|chart|bijlage|appendix|annex|noot|note|voetnoot|footnote|' +
    "pagina|pagina[’']?s|page|pages|blz|pag|p|pp|regel|line|nr|nrs|nummer|no\\.|number|" +
    'vraag|deelvraag|hoofdvraag|leervraag|leervragen|question|aanbeveling|recommendation|stap|step|fase|phase|' +
    'ronde|round|versie|version|v|by|niveau|niveaus|level|levels|mbo|vmbo|leerjaar|studiejaar|cohort|blok|module|' +
    'thema|theme|draad|thread|artikel|article|bijeenkomst|meeting|sessie|session|les|lesson|gesprek|conversation|' +
    String.raw`(?<!(?:per|elke|iedere|deze|die|vorige|volgende|every|each|this|last|next|a) )(?:week|weeks|periode|period|kwartaal|quarter)` +
    String.raw`)(?: nr)?[.:]?\s?(?:\d+\p{L}?(?:\.\d+)*${between})*$`,
  'iu',
);

const measures = 'x|u|uur|min|m|km|cm|mm|kg|k|ec|sbu';
const quantifier =
  /(?:[€$£<>=~±≈]\s?|\b(?:ongeveer|circa|ca\.|ruim|bijna|meer dan|minder dan|zo[’']n|about|over|nearly|more than|less than|fewer than) )$/i;

/** What begins at a digit and is no claim, tried in this order. `unless` looks at what follows. */
const names: { is: RegExp; unless?: RegExp; notAfter?: RegExp }[] = [
  { is: new RegExp(String.raw`${year}-(?:0\d|1[0-2])-[0-3]\d(?!\d)`, 'uy') },
  { is: new RegExp(String.raw`${year} ?[-–/] ?(?:${year}|\d\d)(?![\d.,]\d|\d)`, 'uy'), unless: counted },
  { is: new RegExp(String.raw`[0-3]?\d([-/.])[0-3]?\d\1(?:${year}|\d\d)(?![\d.,]\d|\d)`, 'uy') },
  {
    is: new RegExp(
      String.raw`[0-3]?\d${ordinal}?(?:${between}[0-3]?\d${ordinal}?)*(?: of)? (?:${months})\b\.?(?:,? ${year}(?!\d))?`,
      'iuy',
    ),
  },
  { is: new RegExp(String.raw`(?<=\b(?:${months})\.? )[0-3]?\d${ordinal}?(?=,? ${year}|[.,;:)]|$)`, 'iuy') },
  { is: /(?:[01]\d|2[0-3]):[0-5]\d(?!\d)/uy },
  {
    is: /(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[-–] ?| (?:tot|en|to|and) )(?:[01]?\d|2[0-3])[:.][0-5]\d(?= ?(?:uur|u|h)\b)/iuy,
  },
  { is: /(?:[01]?\d|2[0-3])[:.][0-5]\d(?= ?(?:uur|u|h|am|pm|a\.m\.|p\.m\.)(?:\W|$))/iuy },
  { is: /(?<=\b(?:om|rond|vanaf) )(?:[01]?\d|2[0-4])(?= uur\b(?! per\b))/iuy },
  { is: /(?:1[0-2]|\d)(?= ?(?:am|pm|a\.m\.|p\.m\.|o[’']clock)(?:\W|$))/iuy },
  { is: new RegExp(String.raw`\d+${ordinal}(?![\p{L}\d])`, 'iuy') },
  { is: /24\/7|1(?:-op-| op |-on-| on |:)1(?!\d)/uy },
  { is: new RegExp(String.raw`\d+(?!(?:${measures})(?![\p{L}\d]))\p{L}[\p{L}\d]*`, 'iuy') },
  { is: /(?<=['’])\d\d(?: ?[-–/] ?['’]?\d\d)?(?!\d)/uy, unless: counted },
  { is: new RegExp(String.raw`${year}(?![\d]|[.,:/]\d)`, 'uy'), unless: counted, notAfter: quantifier },
];

const digit = /[\p{Nd}¼-¾⅐-⅞]/u;
const amount =
  /\p{Nd}{1,3}(?:[.\u00a0\u202f]\p{Nd}{3})+(?:,\p{Nd}+)?(?!\p{Nd})|\p{Nd}+(?:[.,:]\p{Nd}+)*[¼-¾⅐-⅞]?|[¼-¾⅐-⅞]/uy;
const joint = /\s?[-–/]\s?(?=\p{Nd})/uy;
const percent = /\s?[%‰]/uy;
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}+|\bdoi:\S+|\b10\.\d{4,}\/\S+/giu;
const enumerator = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s)|\d{1,2}(?:\.\d{1,2})+(?= \p{Lu}))/u;

/** The claims in one block of text, in order. */
export function claimsIn(text: string): NumberClaim[] {
  const named: [from: number, to: number][] = [...text.matchAll(addresses)].map((it) => [
    it.index,
    it.index + it[0].length,
  ]);
  const start = enumerator.exec(text);
  if (start) named.push([0, start[0].length]);
  const claims: NumberClaim[] = [];
  for (let at = 0; at < text.length;) {
    const within = named.find(([from, to]) => from <= at && at < to);
    const skipped = within ? within[1] : digit.test(text.charAt(at)) ? nameAt(text, at) : at + 1;
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const to = amountAt(text, at);
    claims.push({ from: at, to, text: text.slice(at, to) });
    at = to;
  }
  return claims;
}

/** Those that nobody marked with a source. A claim is marked when all of it is. */
export function unsourcedIn(runs: readonly TextRun[]): NumberClaim[] {
  const claims = claimsIn(runs.map(({ text }) => text).join(''));
  const bare: [from: number, to: number][] = [];
  let at = 0;
  for (const { text, source } of runs) {
    if (!source) bare.push([at, at + text.length]);
    at += text.length;
  }
  return claims.filter((claim) => bare.some(([from, to]) => from < claim.to && claim.from < to));
}

/** @returns where the name that begins here ends; null when this is an amount */
function nameAt(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - 120), at);
  if (/[\p{L}_][-_]?$/u.test(before)) return endOf(/[\p{L}\p{Nd}_-]*/uy, text, at) ?? at + 1;
  for (const { is, unless, notAfter } of names) {
    const end = endOf(is, text, at);
    if (end === null || unless?.test(text.slice(end, end + 40)) || notAfter?.test(before)) continue;
    return end;
  }
  const end = endOf(amount, text, at) ?? at + 1;
  const isLabel = label.test(before) && !counted.test(text.slice(end, end + 40));
  return isLabel ? end : null;
}

function amountAt(text: string, at: number): number {
  let end = endOf(amount, text, at) ?? at + 1;
  for (let next = endOf(joint, text, end); next !== null; next = endOf(joint, text, end)) {
    const after = endOf(amount, text, next);
    if (after === null) break;
    end = after;
  }
  return endOf(percent, text, end) ?? end;
}

function endOf(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at;
  const found = sticky.exec(text);
  return found && found[0].length > 0 ? at + found[0].length : null;
}
