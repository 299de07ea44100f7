import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to something as someone without a mouse gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 150 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

/** Goes to a field and writes in it, over what stands there. */
export async function writeIn(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes to a button or a link and presses it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Walks on by Tab: what has the focus never lies under a bar that stays on the screen. */
export async function expectFocusInSight(page: Page, presses: number): Promise<void> {
  for (let pressed = 0; pressed < presses; pressed += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return null;
      const { left, top, width, height } = it.getBoundingClientRect();
      const above = document.elementFromPoint(left + Math.min(width / 2, 40), top + Math.min(height / 2, 20));
      const isSeen = above !== null && (it.contains(above) || it.parentElement?.contains(above));
      return isSeen || top < 0 ? null : (it.getAttribute('aria-label') ?? it.textContent);
    });
    expect(covered).toBeNull();
  }
}
