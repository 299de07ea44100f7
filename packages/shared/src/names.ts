const order = new Intl.Collator('nl', { numeric: true });

/** Names in the order in which people look for them: accents and capitals aside, and Team 2 before Team 10. */
export const compareNames = (one: string, other: string): number => order.compare(one, other);
