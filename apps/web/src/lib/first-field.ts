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

const said = '.mantine-InputWrapper-error';

/** The first field of a form that is wrong. Of a group of radio buttons only the line below it says so. */
export function firstWrong(form: HTMLElement | null): HTMLElement | null {
  const first = form?.querySelector<HTMLElement>(`[aria-invalid="true"], ${said}`) ?? null;
  if (!first?.matches(said)) return first;
  const group = first.closest('.mantine-InputWrapper-root');
  const field = [...(group?.querySelectorAll<HTMLElement>(fields) ?? [])].find(canBeReached);
  return group && field ? chosen(field, group) : (form?.querySelector('[aria-invalid="true"]') ?? null);
}
