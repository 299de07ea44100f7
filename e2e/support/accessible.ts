import { expect, type Page } from '@playwright/test';
import { violationsOn } from './axe.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * WCAG 2.2 AA as far as a machine can see it; each finding is shown with the elements it names. A dialog that is still
 * fading in has colours that nobody reads by, so a finding counts when it stays. A look may take seconds on a busy
 * machine. The window is made as high as the page for it: what a bar covers at this moment can be scrolled from under it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const viewport = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (viewport && height > viewport.height) await page.setViewportSize({ width: viewport.width, height });
  const findings = async () => {
    const violations = await violationsOn(page, tags);
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => target.join(' ')),
    }));
  };
  await expect.poll(findings, { timeout: 30_000, intervals: [250, 500, 1000] }).toEqual([]);
  if (viewport) await page.setViewportSize(viewport);
}
