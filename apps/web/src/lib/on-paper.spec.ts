import { printInLight } from './on-paper.ts';

it('prints in light whoever reads in the dark, and gives the dark back', () => {
  const root = document.documentElement;
  root.setAttribute('data-mantine-color-scheme', 'dark');
  printInLight();
  // Some browsers say it twice: once for the preview and once for the paper.
  for (const name of ['beforeprint', 'beforeprint']) window.dispatchEvent(new Event(name));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark');
});
