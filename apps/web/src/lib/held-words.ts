/** What a form has that is nowhere else yet. */
interface Held {
  /** It is being saved: what follows from that is its own to say. */
  isBusy: () => boolean;
  /** Says so to whoever would close its dialog. */
  tell: () => void;
  isTold: boolean;
}

/** When somebody last pressed something; on pages where nobody listens for it, always just now. */
export const pressed = { at: Infinity };

/** Long enough for a dialog to close after a press, also on a slow device. */
const isPressed = () => performance.now() - pressed.at < 3000;

/** Whether this form went while nobody pressed anything: what it belonged to is no longer there. */
export const isTakenAway = (form: HTMLElement): boolean => !form.isConnected && !isPressed();

/** By form. */
export const held = new Map<HTMLElement, Held>();
/**
 * A form has words that are not saved, or that are being saved: until then its dialog is not closed by a slip.
 * @returns takes it back, and says whether it was told
 */
export function holdWords(form: HTMLElement, isBusy: () => boolean, tell: () => void): () => boolean {
  const it = { isBusy, tell, isTold: false };
  held.set(form, it);
  return () => {
    if (held.get(form) === it) held.delete(form);
    return it.isTold;
  };
}

/** More is typed: whoever would close it then is told anew. Says whether it was told before. */
export function tellAgain(form: HTMLElement): boolean {
  const it = held.get(form);
  const wasTold = it?.isTold === true;
  if (it) it.isTold = false;
  return wasTold;
}

/** Whether a form on this page has words that are not saved and not on their way. */
export const isAnythingTyped = (): boolean =>
  [...held].some(([form, { isBusy }]) => form.isConnected && !isBusy());
