/** Where sealed words under a thread open, and nowhere else. */
export const readWordsPlace = (id: string): string => `read words ${id}`;
