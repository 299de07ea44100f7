/** What was typed while `sent` was on its way: without it when it was typed after it, and all of it otherwise. */
export const restOf = (typed: string, sent: string): string =>
  typed.startsWith(sent) ? typed.slice(sent.length).trimStart() : typed;
