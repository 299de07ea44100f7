import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on a page, by the rules with these tags. Read into a document once and asked for violations alone:
 * a look costs a fraction of what gathering every passed rule in a page of its own does. What stands in a frame from
 * elsewhere is not ours to judge.
 * @param {import('@playwright/test').Page} page
 * @param {string[]} tags
 * @returns {Promise<import('axe-core').Result[]>}
 */
export async function violationsOn(page, tags) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (values) => {
    /** @type {{ axe: { run: (options: object) => Promise<{ violations: import('axe-core').Result[] }> } }} */
    const { axe } = /** @type {any} */ (globalThis);
    const found = await axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
    });
    return found.violations;
  }, tags);
}
