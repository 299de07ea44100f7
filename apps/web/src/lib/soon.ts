/** Long enough for an answer that is under way, and short enough not to hold up who waits for it (in ms). */
const patience = 3000;

/** Settles with `work`, or when patience is at its end. */
export const soon = (work: Promise<unknown>, ms = patience): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
