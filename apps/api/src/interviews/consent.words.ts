/** Said at the end of every consent text, in the language in which groups write theirs. */
export function keepingSentence(months: number, mostMonths: number): string {
  const after = months === 1 ? 'een maand' : `${months} maanden`;
  return `Je naam bewaren we apart van wat je zegt. We wissen je naam ${after} nadat het rapport klaar is, en in elk geval binnen ${mostMonths} maanden na dit gesprek.`;
}

export const quotingSentence =
  'Of je woorden letterlijk mogen worden aangehaald, vragen we je apart. Je mag dat later anders kiezen.';

export const recordingSentence =
  'Misschien vraag ik je of ik ons gesprek mag opnemen. Dat doe ik alleen als je ja zegt. De opname hoor ik alleen zelf, om na te gaan of ik je goed begrepen heb. Zeg je later nee, dan is de opname meteen weg.';

export const ownPageSentence =
  'Na het gesprek kun je een code krijgen. Daarmee lees je op een eigen pagina wat er is opgeschreven. Je kunt het daar verbeteren tot het rapport klaar is, en het altijd terugnemen.';
