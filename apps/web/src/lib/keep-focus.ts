const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
const overlays = '[role="dialog"], [role="menu"], [role="listbox"]';
/** Dialogs give the focus back themselves; what they do comes first. */
const patienceMs = 120;

interface Around {
  next: Element | null;
  previous: Element | null;
}

/** Where somebody was: the element, and what stood beside it at every height. */
interface Trail {
  element: HTMLElement;
  root: Element;
  page: string;
  around: Around[];
}

function trailOf(element: HTMLElement): Trail {
  const root = element.closest(overlays) ?? element.closest('main') ?? document.body;
  const around: Around[] = [];
  for (let it: Element | null = element; it && it !== root; it = it.parentElement)
    around.push({ next: it.nextElementSibling, previous: it.previousElementSibling });
  return { element, root, page: window.location.pathname, around };
}

function within(element: Element | null, which: 'first' | 'last'): HTMLElement | null {
  if (!element?.isConnected) return null;
  const all = [...element.querySelectorAll<HTMLElement>(reachable)];
  if (element.matches(reachable)) all.unshift(element as HTMLElement);
  return (
    all.filter((it) => it.tabIndex >= 0 && !it.closest('[inert], [hidden]')).at(which === 'first' ? 0 : -1) ??
    null
  );
}

/** What is nearest to a place that is gone: what came after it, else what came before. */
function nearest({ around, root }: Trail): HTMLElement | null {
  for (const { next, previous } of around) {
    const found = within(next, 'first') ?? within(previous, 'last');
    if (found) return found;
  }
  return root.querySelector<HTMLElement>('h1[tabindex]');
}

const isOff = (element: HTMLElement) => element.matches(':disabled');

/**
 * Keeps the place of someone who goes by keyboard. What is pressed may disappear (a row that is taken away, a menu from
 * which a dialog was opened) or wait for an answer, and browsers then put the focus nowhere: a screen reader begins again
 * at the top. What waited gets it back; what disappeared gives it to what is nearest.
 * @returns stops it
 */
export function keepFocus(): () => void {
  /** From the page to the innermost overlay. */
  let trails: Trail[] = [];
  let waiting: HTMLElement | null = null;
  // It comes with the first key.
  let goesByKeyboard = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const handleFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    waiting = null;
    const trail = trailOf(target);
    const isOverlay = trail.root.matches(overlays);
    const known = trails.findIndex(({ root }) => root === trail.root);
    trails = isOverlay ? [...(known === -1 ? trails : trails.slice(0, known)), trail] : [trail];
  };

  const look = () => {
    timer = undefined;
    if (document.activeElement !== document.body) return;
    const trail = trails.findLast(({ root }) => root.isConnected);
    if (!trail || trail.page !== window.location.pathname) return;
    const { element } = trail;
    if (!element.isConnected) nearest(trail)?.focus();
    // Overlays above it have gone, or it waited and its answer came.
    else if (!isOff(element) && (waiting === element || trail !== trails.at(-1))) element.focus();
  };

  // Who is somewhere already when this begins is there.
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body)
    trails = [trailOf(activeElement)];
  const handleKey = () => (goesByKeyboard = true);
  const handlePointer = () => (goesByKeyboard = false);
  document.addEventListener('focusin', handleFocus);
  document.addEventListener('keydown', handleKey, true);
  document.addEventListener('pointerdown', handlePointer, true);
  const observer = new MutationObserver(() => {
    const last = trails.at(-1)?.element;
    if (last && isOff(last)) waiting = last;
    if (goesByKeyboard && document.activeElement === document.body) timer ??= setTimeout(look, patienceMs);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', handleFocus);
    document.removeEventListener('keydown', handleKey, true);
    document.removeEventListener('pointerdown', handlePointer, true);
  };
}
