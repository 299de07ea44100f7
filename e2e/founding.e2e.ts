import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';

test.use({ data: 'empty' });

const programmes = [
  { name: 'Haarverzorging', levels: [2, 3, 4], stance: 'werkt al zo' },
  { name: 'Medewerker Facilitaire Dienstverlening', levels: [2], stance: 'werkt al zo' },
  { name: 'Maatschappelijke Zorg', levels: [3], stance: 'werkt al zo' },
  { name: 'Sport & Bewegen', levels: [3], stance: 'wil ermee beginnen' },
  { name: 'Verkoper', levels: [2], stance: 'wil ermee beginnen' },
];
const questions = [
  'Hoe ziet werken met kleine klassen er in de teams uit?',
  'Welke voor- en nadelen ervaren studenten en docenten?',
  'Hoe volg je ondertussen de kwaliteit?',
];

async function describeProgramme(page: Page, { name, levels }: { name: string; levels: number[] }) {
  await page.getByLabel('Naam van de opleiding').fill(name);
  for (const level of levels) await page.getByLabel(`Niveau ${level}`).check();
}

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Invites someone through the screen. @returns the link that is shown for passing on */
async function invite(
  page: Page,
  person: { name: string; email: string; seat?: string; task?: string; roles?: string[] },
) {
  await page.getByRole('button', { name: 'Nodig iemand uit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill(person.name);
  await dialog.getByLabel('E-mailadres').fill(person.email);
  if (person.seat) {
    await dialog.getByRole('combobox', { name: /^Plek/ }).click();
    await page.getByRole('option', { name: person.seat }).click();
  }
  if (person.roles) {
    for (const role of ['Afgevaardigde', 'Interviewer']) await dialog.getByLabel(role).uncheck();
    for (const role of person.roles) await dialog.getByLabel(role).check();
  }
  if (person.task) await dialog.getByLabel(/^Taak/).fill(person.task);
  await dialog.getByRole('button', { name: 'Nodig uit', exact: true }).click();
  const link = await dialog.getByLabel('Uitnodigingslink').inputValue();
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  return link;
}

test('an empty place becomes a group of five programmes that asked the same question', async ({
  visitor,
}) => {
  const marit = await visitor();

  await test.step('the first page asks for less than 200 KB of JavaScript', async () => {
    const scripts: Promise<Buffer>[] = [];
    marit.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    await marit.goto('/', { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).reduce((sum, it) => sum + gzipSync(it).length, 0);
    marit.removeAllListeners('response');
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThan(200 * 1024);
  });

  await test.step('the first visitor sets up the organisation', async () => {
    await marit.getByRole('link', { name: 'Richt je organisatie in' }).click();
    await expect(marit.getByRole('heading', { level: 1, name: 'Richt je organisatie in' })).toBeFocused();
    await marit.getByRole('button', { name: 'Begin' }).click();
    await expect(marit.getByLabel('Naam van de instelling')).toBeFocused();
    await marit.getByLabel('Naam van de instelling').fill('ROC van Twente');
    await describeProgramme(marit, programmes[0]!);
    await marit.getByLabel('Je naam').fill('Marit Oldenhof');
    // The press that leaves a wrong field is a press all the same: it finds its button where it was.
    await marit.getByLabel('Je e-mailadres').fill('marit.oldenhof');
    await marit.getByRole('button', { name: 'Begin' }).click();
    await expect(marit.getByText('Dit is geen volledig e-mailadres.')).toBeVisible();
    await expect(marit.getByLabel('Je e-mailadres')).toBeFocused();
    await marit.getByLabel('Je e-mailadres').fill('marit.oldenhof@demo.example');
    await marit.getByLabel('Kies een wachtwoord').fill('samen leren op donderdag');
    await marit.getByRole('button', { name: 'Begin' }).click();
    await expect(marit.getByRole('heading', { level: 1, name: 'Dag Marit' })).toBeVisible();
    await expectAccessible(marit);
    // A bookmark of the form asks nothing of whoever has done it.
    await marit.goto('/inrichten');
    await expect(marit.getByText('Deze omgeving is al ingericht.')).toBeVisible();
    await marit.getByRole('link', { name: 'Naar Vandaag' }).click();
    await expect(marit.getByRole('heading', { level: 1, name: 'Dag Marit' })).toBeVisible();
  });

  await test.step('the other programmes are added', async () => {
    await marit.goto('/beheer/organisatie');
    for (const programme of programmes.slice(1)) {
      await marit.getByRole('button', { name: 'Voeg een opleiding toe' }).click();
      await describeProgramme(marit, programme);
      await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await expect(marit.getByRole('dialog')).toBeHidden();
      await expect(marit.getByText(programme.name, { exact: true })).toBeVisible();
    }
    await expect(marit.getByText('niveau 2, 3 en 4')).toBeVisible();
    // The service that came with it is called as people call it there.
    await marit.getByRole('button', { name: 'Hernoem Onderwijs & Kwaliteit' }).click();
    await marit.getByRole('dialog').getByLabel('Naam').fill('Dienst O&K');
    await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByRole('dialog')).toBeHidden();
    await expect(marit.getByText('Dienst O&K', { exact: true })).toBeVisible();
  });

  await test.step('five requests for advice are recorded', async () => {
    await marit.goto('/adviesvragen');
    for (const { name, stance } of programmes) {
      await marit.getByRole('button', { name: 'Leg een adviesvraag vast' }).click();
      await choose(marit, 'Opleiding', name);
      await marit.getByLabel('Onderwerp').fill('Kleine klassen');
      await marit.getByRole('radio', { name: stance }).check();
      await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await expect(marit.getByText(`${name}: Kleine klassen`)).toBeVisible();
    }
  });

  await test.step('she forms one group out of them', async () => {
    for (const { name } of programmes) await marit.getByLabel(`Kies de vraag van ${name}`).check();
    await marit.getByRole('link', { name: 'Vorm een leergemeenschap met 5 opleidingen' }).click();
    await marit.getByLabel('Naam', { exact: true }).fill('Leren van kleine groepen');
    await choose(marit, 'Schooljaar', '2021-2022');
    for (const [index, question] of questions.entries())
      await marit.getByLabel(`Leervraag ${index + 1}`, { exact: true }).fill(question);
    // A programme that is missed here is recorded here, and nothing that was typed is lost.
    await marit.getByRole('button', { name: 'Staat een opleiding er niet bij? Leg haar vast' }).click();
    await describeProgramme(marit, { name: 'Dierverzorging', levels: [3] });
    await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByRole('dialog')).toBeHidden();
    await marit.getByRole('combobox', { name: 'Voeg een opleiding toe' }).click();
    await expect(marit.getByRole('option', { name: 'Dierverzorging' })).toBeVisible();
    await marit.keyboard.press('Escape');
    await marit.getByRole('button', { name: 'Vorm de leergemeenschap' }).click();
    await expect(marit.getByRole('heading', { level: 1, name: 'Leren van kleine groepen' })).toBeVisible();
    await expect(marit.getByText('schooljaar 2021-2022')).toBeVisible();
    await expect(marit.getByText('wil ermee beginnen')).toHaveCount(2);
    await expect(marit.getByText('werkt al zo')).toHaveCount(3);
  });

  const lost = await test.step('she invites a delegate and the practoraat, with its task', async () => {
    await marit.getByRole('link', { name: 'Leden', exact: true }).click();
    await invite(marit, {
      name: 'Willemijn Sanders',
      email: 'willemijn.sanders@demo.example',
      roles: ['Onderzoeker'],
      task: 'Monitoring',
    });
    await expect(marit.getByText('onderzoeker · Monitoring')).toBeVisible();
    return invite(marit, {
      name: 'Floor Lubbers',
      email: 'floor.lubbers@demo.example',
      seat: 'Haarverzorging',
    });
  });

  const link = await test.step('the letter got lost: she sends another', async () => {
    await marit.getByRole('button', { name: 'Opties voor Floor Lubbers' }).click();
    await marit.getByRole('menuitem', { name: 'Stuur een nieuwe uitnodiging' }).click();
    const field = marit.getByRole('dialog').getByLabel('Uitnodigingslink');
    await expect(field).not.toHaveValue(lost);
    const found = await field.inputValue();
    await marit.getByRole('dialog').getByRole('button', { name: 'Klaar' }).click();
    return found;
  });

  await test.step('the delegate joins and sees her programme, its levels and the three questions', async () => {
    const floor = await visitor();
    await floor.goto(link);
    await floor.getByLabel('Kies een wachtwoord').fill('scharen en een spiegel');
    await floor.getByRole('button', { name: 'Doe mee' }).click();
    await expect(floor.getByRole('heading', { level: 1, name: 'Dag Floor' })).toBeVisible();
    await floor.getByRole('main').getByRole('link', { name: 'Leren van kleine groepen' }).click();
    await expect(floor.getByText('jouw opleiding')).toBeVisible();
    await expect(floor.getByText('niveau 2, 3 en 4')).toBeVisible();
    for (const question of questions) await expect(floor.getByText(question)).toBeVisible();
    await expectAccessible(floor);
  });

  await test.step('the coordinator sees her arrive without loading again', async () => {
    const row = marit.getByRole('listitem').filter({ hasText: 'Floor Lubbers' });
    await expect(row).toBeVisible();
    await expect(row.getByText('uitgenodigd')).toBeHidden();
  });

  await test.step('the same link does not work twice', async () => {
    const late = await visitor();
    await late.goto(link);
    await expect(late.getByRole('heading', { name: 'Deze link werkt niet meer' })).toBeVisible();
    // Whoever comes back by the letter has an account by now.
    await late.getByRole('link', { name: 'Aanmelden' }).click();
    await expect(late.getByRole('heading', { level: 1, name: 'Aanmelden' })).toBeVisible();
  });

  await test.step('what is asked of her leads to a planned year', async () => {
    await marit.getByRole('link', { name: 'Vandaag' }).first().click();
    await expect(marit.getByText(/Nodig afgevaardigden uit van .* en Verkoper/)).toBeVisible();
    await marit.getByRole('link', { name: 'Plan de bijeenkomsten van dit jaar' }).click();
    await expect(marit.getByLabel('Aantal bijeenkomsten')).toHaveValue('5');
    await marit.getByRole('button', { name: 'Zet deze data vast' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Zet deze data vast' }).click();
    await expect(marit.getByRole('dialog')).toBeHidden();
    await expect(marit.getByRole('link', { name: /^Bijeenkomst \d$/ })).toHaveCount(5);
    await marit.getByRole('link', { name: 'Vandaag' }).first().click();
    await expect(marit.getByText('Nodig afgevaardigden uit van')).toBeVisible();
    await expect(marit.getByText('Plan de bijeenkomsten van dit jaar')).toBeHidden();
  });
});
