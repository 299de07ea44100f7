const scheme = 'data-mantine-color-scheme';

/** Paper is light: whoever reads in the dark prints as everybody does, and reads on in the dark. */
export function printInLight(root = document.documentElement): void {
  let before: string | null = null;
  window.addEventListener('beforeprint', () => {
    before ??= root.getAttribute(scheme);
    root.setAttribute(scheme, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (before !== null) root.setAttribute(scheme, before);
    before = null;
  });
}
