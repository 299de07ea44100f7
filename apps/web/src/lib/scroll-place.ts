import type { Location } from 'react-router';

/** Where the router keeps, for this tab, how far each page was scrolled. */
export const placesKey = 'leerkring.places';

/**
 * Under what a page remembers how far it was scrolled. The router knows the first page of every visit by one and the
 * same word, so a page that was opened by its address began where another had been left.
 */
export function placeOf({ key, pathname, search }: Pick<Location, 'key' | 'pathname' | 'search'>): string {
  return key === 'default' ? pathname + search : key;
}
