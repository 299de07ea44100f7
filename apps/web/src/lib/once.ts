import type { MouseEvent } from 'react';

/** Does for a double click what one click does: the second of the two counts for nothing. A key always counts. */
export const once =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.detail < 2) act();
  };
