import { expect, test } from './support/journey.ts';

test('everyone in the example can be met in a browser of their own', async ({ persona }) => {
  const [marit, renske] = await Promise.all([persona('Marit'), persona('Renske')]);
  await Promise.all([marit.goto('/'), renske.goto('/')]);
  await expect(marit.getByText('Marit').first()).toBeVisible();
  await expect(renske.getByText('Renske').first()).toBeVisible();
});
