const fields =
  'input:not([type="hidden"], [type="file"]), textarea, select, [contenteditable="true"], button[data-dates-input]';

const canBeReached = (it: HTMLElement) =>
  it.tabIndex >= 0 && !it.matches(':disabled') && !it.closest('[hidden], [inert]');

/** Of a group of radio buttons the one that Tab would come to. */
function chosen(field: HTMLElement, dialog: Element): HTMLElement {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field;
  const group = [...dialog.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return group.find((it) => it.checked && it.name === field.name && canBeReached(it)) ?? field;
}

/**
 * Lets a dialog begin at what one fills in. Mantine begins at its first button, and that is the cross; it looks for
 * `data-autofocus` before that, so a dialog that names its own place keeps it.
 * @param cross the ref of the button that closes the dialog, which is there when all of the dialog is
 */
export function beginAtFirstField(cross: HTMLElement | null): void {
  const dialog = cross?.closest('[role="dialog"]');
  if (!dialog || dialog.querySelector('[data-autofocus]')) return;
  const first = [...dialog.querySelectorAll<HTMLElement>(fields)].find(canBeReached);
  if (first) chosen(first, dialog).setAttribute('data-autofocus', '');
}
