import type { MouseEvent } from 'react';

/**
 * Before something is chosen from a menu its button has the focus again: a dialog that opens from here gives the focus
 * back to what had it, and the item itself is gone by then. What leaves the menu open, such as a choice of one of
 * several, keeps the focus.
 */
export function backToButton(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget: menu } = event;
  if (!(target instanceof Element) || !target.closest('[role="menuitem"]')) return;
  [...document.querySelectorAll<HTMLElement>('[aria-controls]')]
    .find((it) => it.getAttribute('aria-controls') === menu.id)
    ?.focus({ preventScroll: true });
}
