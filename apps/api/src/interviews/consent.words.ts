/** Said at the end of every consent text, in the language in which groups write theirs. */
export function keepingSentence(months: number, mostMonths: number): string {
  const after = months === 1 ? 'een maand' : `${months} maanden`;
  return `Je naam bewaren we apart van wat je zegt. We wissen je naam ${after} nadat het rapport klaar is, en in elk geval binnen ${mostMonths} maanden na dit gesprek.`;
}
