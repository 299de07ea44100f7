export const members = { title: 'Leden', empty: 'Nog geen leden.' };
