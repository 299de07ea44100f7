import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { Server, type Data } from './server.ts';

export { expect } from '@playwright/test';
export type { Page } from '@playwright/test';

interface Journey {
  /** What the server begins with: the example, or nothing at all. */
  data: Data;
  /** Settings of its server beside the usual ones. */
  settings: Record<string, string>;
  server: Server;
  /** A page of this person's own browser, signed in; by first name, e.g. `persona('marit')`. */
  persona: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of someone who is not signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Every journey gets its own server; everyone in it gets a browser context of their own. */
export const test = base.extend<Journey, { leaving: Set<Promise<void>> }>({
  // A server that stops waits for its database; the next journey need not wait for either.
  leaving: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures it needs: none.
    async ({}, use) => {
      const leaving = new Set<Promise<void>>();
      await use(leaving);
      await Promise.all(leaving);
    },
    { scope: 'worker' },
  ],

  data: ['demo', { option: true }],
  settings: [{}, { option: true }],

  server: async ({ data, settings, leaving }, use, info) => {
    const templates = JSON.parse(process.env['E2E_TEMPLATES'] ?? '{}') as Record<Data, string>;
    const server = await Server.boot(templates[data], [], settings);
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server', { body: server.output });
    leaving.add(server.dispose());
  },

  baseURL: async ({ server }, use) => use(server.url),

  visitor: async ({ browser, server, contextOptions, locale, timezoneId, viewport }, use, info) => {
    const people = new People(browser, {
      ...contextOptions,
      locale,
      timezoneId,
      viewport,
      baseURL: server.url,
    });
    await use((options) => people.open(options));
    if (info.status !== info.expectedStatus)
      await info.attach('screens', { body: await people.whatTheySee() });
    await people.leave();
  },

  persona: async ({ visitor }, use) => {
    await use(async (name, options) => {
      const page = await visitor(options);
      await takePersona(page, name);
      return page;
    });
  },
});

class People {
  #contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly defaults: BrowserContextOptions,
  ) {}

  async open(options: BrowserContextOptions = {}): Promise<Page> {
    // Every new browser would fetch the whole app for later; the journey that needs it says so.
    const context = await this.browser.newContext({ serviceWorkers: 'block', ...this.defaults, ...options });
    this.#contexts.push(context);
    return context.newPage();
  }

  /** Every page in words, for the report of a failure: an open dialog, else what is in the middle. */
  async whatTheySee(): Promise<string> {
    const screens = this.#contexts
      .flatMap((context) => context.pages())
      .map(async (page) => {
        const shown = page.getByRole('dialog').or(page.locator('main, body')).last();
        const words = await shown.ariaSnapshot({ timeout: 2000 }).catch(String);
        const focus = await page
          .locator('*:focus')
          .last()
          .ariaSnapshot({ timeout: 500 })
          .catch(() => 'nowhere');
        return `${page.url()}\nfocus: ${focus}\n${words.slice(0, 5000)}`;
      });
    return (await Promise.all(screens)).join('\n\n');
  }

  async leave(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }
}

interface Persona {
  userId: string;
  name: string;
}

async function takePersona(page: Page, name: string): Promise<void> {
  const list = await page.request.get('/api/demo/personas');
  expect(list.ok(), 'the example lists its people').toBe(true);
  const people = (await list.json()) as Persona[];
  const person = people.find((one) => one.name.toLowerCase().startsWith(name.toLowerCase()));
  expect(person, `${name} is in the example`).toBeDefined();
  const taken = await page.request.post('/api/demo/persona', {
    data: { userId: person?.userId },
    headers: { origin: new URL(list.url()).origin },
  });
  expect(taken.ok(), `${name}'s place can be taken`).toBe(true);
}
