import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violations = AxeResults['violations'];

/**
 * What axe finds wrong on a page, by the rules with these tags. Read into a document once and asked for violations alone:
 * a look costs a fraction of what gathering every passed rule in a page of its own does. What stands in a frame from
 * elsewhere is not ours to judge.
 */
export async function violationsOn(page: Page, tags: string[]): Promise<Violations> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: { run: (it: RunOptions) => Promise<AxeResults> } };
    const found = await axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
    });
    return found.violations;
  }, tags);
}
