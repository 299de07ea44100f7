import { held, pressed } from './held-words.ts';

// Dialogs do not hear a press beside them: see the theme.
const overlay = '.mantine-Drawer-overlay';
const cross = '.mantine-Modal-close, .mantine-Drawer-close';
const content = '.mantine-Modal-content, .mantine-Drawer-content';
const root = '.mantine-Modal-root, .mantine-Drawer-root';
/** What is only put away keeps its words, and is asked nothing. */
const stays = '[data-stays]';

/** The first time is answered with what would be lost; whoever asks once more means it. */
function holdBack(event: Event, isAsked: (form: HTMLElement) => boolean): void {
  const asked = [...held].filter(([form, it]) => !it.isTold && !form.closest(stays) && isAsked(form));
  for (const [, it] of asked) {
    it.isTold = true;
    it.tell();
  }
  if (asked.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isBelow(form: HTMLElement, asked: Element): boolean {
  const dialog = form.closest(content);
  return dialog !== null && dialog !== asked;
}

function handleKey(event: KeyboardEvent): void {
  // A list that is open in the dialog closes first.
  const isTaken =
    event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true';
  if (event.key !== 'Escape' || event.isComposing || isTaken) return;
  const asked = event.target instanceof Element ? event.target.closest(content) : null;
  // What is asked above the dialog that one writes in is taken back by itself: Escape would close both.
  if (asked && [...held.keys()].some((form) => isBelow(form, asked))) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return asked.querySelector<HTMLElement>(cross)?.click();
  }
  holdBack(event, (form) => form.closest('[role="dialog"]') !== null);
}

function handleClick(event: MouseEvent): void {
  const pressed = event.target instanceof Element ? event.target.closest(`${overlay}, ${cross}`) : null;
  const dialog = pressed?.closest(root);
  if (dialog) holdBack(event, (form) => dialog.contains(form));
}

function handlePress(event: Event): void {
  const key = event instanceof KeyboardEvent ? event.key : 'Enter';
  if (key === 'Enter' || key === 'Escape') pressed.at = performance.now();
}

const presses = ['keydown', 'click', 'popstate'];

/**
 * Escape, the cross and a press beside a drawer take nothing away that was typed in it. It listens before the dialogs do,
 * so it has to begin before any of them; a dialog that is closed by its own form after a save is not stopped.
 * @returns stops it
 */
export function keepHeldWords(): () => void {
  pressed.at = performance.now();
  for (const it of presses) window.addEventListener(it, handlePress, { capture: true });
  window.addEventListener('keydown', handleKey, { capture: true });
  window.addEventListener('click', handleClick, { capture: true });
  return () => {
    pressed.at = Infinity;
    for (const it of presses) window.removeEventListener(it, handlePress, { capture: true });
    window.removeEventListener('keydown', handleKey, { capture: true });
    window.removeEventListener('click', handleClick, { capture: true });
  };
}
