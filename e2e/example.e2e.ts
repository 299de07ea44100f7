import { expect, test } from './support/journey.ts';

test('everyone in the example can be met in a browser of their own', async ({ persona }) => {
  const [marit, renske] = await Promise.all([persona('Marit'), persona('Renske')]);
  await Promise.all([marit.goto('/'), renske.goto('/')]);
  await expect(marit.getByText('Marit').first()).toBeVisible();
  await expect(renske.getByText('Renske').first()).toBeVisible();
});

test('what changes before a page is connected stands on it soon after', async ({ persona }) => {
  const [marit, renske] = await Promise.all([persona('Marit'), persona('Renske')]);
  const late = Promise.withResolvers<void>();
  await renske.context().routeWebSocket(/socket\.io/, async (line) => {
    await late.promise;
    line.connectToServer();
  });
  const session = await (await marit.request.get('/api/session')).json();
  const plg = `plgs/${session.memberships[0].plgId}`;
  await renske.goto(`/plg/${session.memberships[0].plgId}`);
  const { purpose } = await (await marit.request.get(`/api/${plg}`)).json();
  await expect(renske.getByText(purpose)).toBeVisible();
  const data = { purpose: 'Samen uitzoeken wat blijft.' };
  const headers = { origin: new URL(renske.url()).origin };
  expect((await marit.request.patch(`/api/${plg}`, { data, headers })).ok()).toBe(true);
  await expect(renske.getByText(purpose)).toBeVisible();
  late.resolve();
  await expect(renske.getByText(data.purpose)).toBeVisible();
});
