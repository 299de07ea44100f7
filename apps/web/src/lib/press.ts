/** What waits for the press that is going on; none is going on without it. */
let waiting: (() => void)[] | undefined;

function end(): void {
  const all = waiting ?? [];
  waiting = undefined;
  for (const work of all) work();
}

function begin(): void {
  // One that was let go outside the window never ended.
  end();
  waiting = [];
}

document.addEventListener('pointerdown', begin, true);
// The click comes right after these, in the same turn.
for (const last of ['pointerup', 'pointercancel'])
  document.addEventListener(last, () => setTimeout(end), true);

/**
 * Does `work` now, or when the press that is going on has become its click. What appears in between moves a button from
 * under the finger, and then nothing is pressed at all.
 */
export function afterPress(work: () => void): void {
  if (waiting) waiting.push(work);
  else work();
}
