import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { gatherElsewhere } from './support/circle.ts';
import { expect, test } from './support/journey.ts';

/** The group of this year, where one programme still has to share its portrait. */
async function groupOf(page: Page): Promise<string> {
  const session = (await (await page.request.get('/api/session')).json()) as {
    memberships: { plgId: string; schoolYear: string }[];
  };
  const [latest] = session.memberships.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear));
  return latest?.plgId ?? '';
}

/** Without a mail server letters wait in the outbox, where an administrator reads them; some are written by a job. */
async function linkTo(administrator: Page, to: string, subject: string, path: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const letters = (await (await administrator.request.get('/api/mails')).json()) as Record<
      'to' | 'subject' | 'text',
      string
    >[];
    const letter = letters.find((it) => it.to === to && it.subject.startsWith(subject));
    link = new RegExp(`https?://\\S+(/${path}/[\\w-]+)`).exec(letter?.text ?? '')?.[1];
    expect(link).toBeDefined();
  }).toPass();
  return link ?? '';
}

const text = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label });

/** What the example shows too: drawn, so that nobody has to be asked. */
const demo = path.resolve(import.meta.dirname, '../apps/api/demo');

/** What a text says, without spaces and without the names at the carets of others. */
async function wordsOf(it: Locator): Promise<string> {
  return (await it.innerText()).replaceAll(/[\s\u2060]|Harm-Jan|Nadia/g, '');
}

test('a portrait, written by two, shared, laid beside the others and made public (000-04)', async ({
  persona,
  visitor,
}) => {
  const [marit, harmjan, nadia, carlijn] = await Promise.all([
    persona('marit'),
    persona('harm-jan'),
    persona('nadia'),
    persona('carlijn'),
  ]);
  const plgId = await groupOf(marit);
  const list = `/plg/${plgId}/portretten`;
  let publicPage = '';

  await test.step('the coordinator sees who is missing and sends one reminder', async () => {
    await marit.goto(list);
    await expect(marit.getByText('4 van 5 portretten zijn gedeeld. Nog niet: Verkoper.')).toBeVisible();
    await marit.getByRole('button', { name: 'Stuur een herinnering aan Verkoper' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Stuur de mail' }).click();
    await expect(marit.getByText(/herinnering gestuurd/)).toBeVisible();
    await expect(marit.getByRole('button', { name: 'Stuur een herinnering aan Verkoper' })).toHaveCount(0);
    await expectAccessible(marit);
  });

  await test.step('each of the two finds the portrait among what is asked', async () => {
    for (const page of [harmjan, nadia]) {
      await page.goto('/');
      await page.getByRole('link', { name: /Schrijf het portret van Verkoper/ }).click();
      await expect(page.getByRole('heading', { name: 'Portret van Verkoper', level: 1 })).toBeVisible();
      await expect(page.getByText('Alleen jullie opleiding kan dit lezen')).toBeVisible();
    }
    await expect(harmjan.getByText(/Je schrijft dit samen met Nadia Boutaleb/)).toBeVisible();
  });

  await test.step('two write in one text at the same moment, and both see both', async () => {
    const goals = [text(harmjan, /^Doel/), text(nadia, /^Doel/)] as const;
    await Promise.all(goals.map((it) => expect(it).toHaveAttribute('contenteditable', 'true')));
    await goals[0].click();
    await goals[1].click();
    await Promise.all([
      goals[0].pressSequentially('Rust in de klas. ', { delay: 30 }),
      goals[1].pressSequentially('Meer taaloefening. ', { delay: 30 }),
    ]);
    // Letters may fall between each other's, but none is lost and both end with the same.
    await expect(async () => {
      const [one, two] = await Promise.all(goals.map(wordsOf));
      expect(one).toBe(two);
      expect(one).toHaveLength('Rustindeklas.Meertaaloefening.'.length);
    }).toPass();
    await expect(harmjan.getByText('Nadia Boutaleb').first()).toBeVisible();
  });

  await test.step('hours get their verdict while typing, also for the colleague', async () => {
    for (const [cell, hours] of [
      ['Bot, leerjaar 1', '640'],
      ['Bot, leerjaar 2', '560'],
      ['Bpv, leerjaar 1', '360'],
      ['Bpv, leerjaar 2', '440'],
    ] as const)
      await harmjan.getByRole('textbox', { name: `${cell}, niveau 2` }).fill(hours);
    for (const page of [harmjan, nadia]) {
      await expect(page.getByText('Bot 1200 van 1250 uur, eerste jaar 640 van 700')).toBeVisible();
      await expect(page.getByText('afwijking nodig')).toBeVisible();
    }
  });

  await test.step('what two fill in unseen of each other is never overwritten', async () => {
    const now = 'Groepsgrootte nu';
    await nadia.context().setOffline(true);
    await nadia.getByLabel(now).fill('12');
    await expect(nadia.locator('#portrait-groupNow').getByText('op dit apparaat')).toBeVisible();
    await harmjan.getByLabel(now).fill('13');
    await harmjan.getByLabel(now).blur();
    await expect(harmjan.locator('#portrait-groupNow').getByText('vastgelegd')).toBeVisible();
    await nadia.context().setOffline(false);
    await expect(nadia.getByText(/Er is niets overschreven/)).toBeVisible();
    await nadia.getByRole('button', { name: 'Zet mijn antwoord neer' }).click();
    await expect(nadia.locator('#portrait-groupNow').getByText('vastgelegd')).toBeVisible();
    await expect(harmjan.getByLabel(now)).toHaveValue('12');
  });

  await test.step('what waits on this device survives a reload and goes by itself', async () => {
    await harmjan.route('**/api/portraits/**/fields', (route) => route.abort());
    await harmjan.getByLabel('Contact').fill('Mentor Verkoper');
    await expect(harmjan.locator('#portrait-contact').getByText('op dit apparaat')).toBeVisible();
    await harmjan.unroute('**/api/portraits/**/fields');
    await harmjan.reload();
    await expect(harmjan.locator('#portrait-contact').getByText('vastgelegd')).toBeVisible();
    await expect(nadia.getByLabel('Contact')).toHaveValue('Mentor Verkoper');
  });

  const seen = 'Plattegrond met drie groepstafels';
  await test.step('a picture arrives with what it shows; what is no picture says why', async () => {
    const files = nadia.locator('#portrait-pictures');
    const svg = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };
    await files.locator('input[type=file]').setInputFiles([svg]);
    await expect(files.getByText('logo.svg is niet bewaard')).toBeVisible();
    await files.getByRole('button', { name: 'Laat logo.svg maar' }).click();
    await files.locator('input[type=file]').setInputFiles(path.join(demo, 'lokaal.webp'));
    await expect(files.getByText('van Nadia Boutaleb')).toBeVisible();
    await expect(harmjan.locator('#portrait-pictures').getByText('lokaal.webp')).toBeVisible();
  });

  await test.step('nobody else can read it yet', async () => {
    await carlijn.goto(list);
    await expect(carlijn.getByText('komt nog')).toBeVisible();
    await expect(carlijn.getByRole('link', { name: 'Lees het portret van Verkoper' })).toHaveCount(0);
  });

  await test.step('sharing asks for goal and organisation, and says first who will read it', async () => {
    await nadia.getByRole('button', { name: 'Deel met de groep' }).first().click();
    const dialog = nadia.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText('Organisatie');
    await expect(dialog.getByRole('alert')).toContainText('Een beschrijving bij elke foto');
    await expect(dialog.getByRole('button', { name: 'Deel dit portret' })).toBeDisabled();
    await expectAccessible(nadia);
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await nadia.getByLabel('Wat is er te zien?').fill(seen);
    await expect(harmjan.getByLabel('Wat is er te zien?')).toHaveValue(seen);
    await text(nadia, /^Organisatie/).click();
    await text(nadia, /^Organisatie/).pressSequentially('Om en om school en winkel, in halve groepen.');
    await expect(text(harmjan, /^Organisatie/)).toContainText('halve groepen.');
    await nadia.getByRole('button', { name: 'Deel met de groep' }).first().click();
    await expect(dialog.getByText(/Daarna kunnen \d+ mensen dit portret lezen/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Bekijk wie dat zijn' }).click();
    await expect(dialog.getByText('Carlijn te Brake')).toBeVisible();
    await dialog.getByRole('button', { name: 'Deel dit portret' }).click();
    await expect(nadia.getByText('Het portret is gedeeld met de groep.')).toBeVisible();
    await expect(harmjan.getByText('De groep kan dit lezen')).toBeVisible();
  });

  await test.step('everyone sees that all are in, without asking again, and can read it', async () => {
    await expect(marit.getByText('Alle 5 portretten zijn er.')).toBeVisible();
    await carlijn.getByRole('link', { name: 'Lees het portret van Verkoper' }).click();
    await expect(carlijn.getByText('Om en om school en winkel, in halve groepen.')).toBeVisible();
    await expect(carlijn.getByText('afwijking nodig')).toBeVisible();
    await expectAccessible(carlijn);
  });

  await test.step('what is for the programme alone is gone for the group at once', async () => {
    await harmjan.getByRole('link', { name: 'Wie leest wat' }).first().click();
    // The answer to the first choice is the slowest: what comes in late takes nothing back.
    await harmjan.route(
      '**/api/portraits/*/reach',
      async (route) => {
        const response = await route.fetch();
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await harmjan.getByLabel('Wie leest: Contact').selectOption('Alleen onze opleiding');
    for (const field of [
      'Doel: wat worden studenten er beter van?',
      'De kern in één zin',
      'Foto’s en bestanden',
    ])
      await harmjan.getByLabel(`Wie leest: ${field}`).selectOption('Iedereen, ook buiten de instelling');
    await expect(harmjan.getByText('vastgelegd')).toBeVisible();
    await expectAccessible(harmjan);
    await harmjan.getByRole('tab', { name: 'Wie kan dit nu lezen' }).click();
    const hidden = harmjan.getByRole('region', { name: 'Nu niet te lezen' });
    await expect(hidden.getByText('Contact')).toBeVisible();
    await harmjan.getByText('Iedereen', { exact: true }).click();
    await expect(harmjan.getByText(/^Te lezen: 3 van \d+ velden/)).toBeVisible();
    await expect(carlijn.getByText('Mentor Verkoper')).toHaveCount(0);
    await expect(carlijn.getByText('Om en om school en winkel, in halve groepen.')).toBeVisible();
  });

  await test.step('it becomes public when both say yes, and a stranger reads that and no more', async () => {
    await harmjan.getByRole('link', { name: 'Terug naar het portret' }).click();
    await harmjan.getByLabel('Wat mogen anderen ermee?').selectOption('cc_by');
    await expect(harmjan.locator('#portrait-licence').getByText('vastgelegd')).toBeVisible();
    await harmjan.goto(harmjan.url().replace('/schrijven', '/openbaar'));
    await harmjan.getByRole('checkbox', { name: /Wij mogen dit openbaar maken/ }).check();
    await harmjan.getByRole('button', { name: 'Stel voor' }).click();
    await expect(harmjan.getByText('Nadia Boutaleb: nog niet')).toBeVisible();
    await nadia.goto('/');
    await nadia
      .getByRole('link', { name: /Lees wat er openbaar wordt van het portret van Verkoper/ })
      .click();
    await expect(nadia.getByText('Harm-Jan Pierik: ja')).toBeVisible();
    await nadia.getByRole('checkbox', { name: /Wij mogen dit openbaar maken/ }).check();
    await nadia.getByRole('button', { name: 'Ja, dit mag openbaar' }).click();
    await expect(nadia.getByRole('link', { name: 'Bekijk de openbare pagina' })).toBeVisible();
    publicPage = nadia.url();

    const stranger = await visitor({ javaScriptEnabled: false, viewport: { width: 375, height: 812 } });
    await stranger.goto('/portretten?niveau=2');
    await stranger.getByRole('link', { name: 'Verkoper', exact: true }).click();
    await expect(stranger.getByText('Rust in de klas.')).toBeVisible();
    const picture = stranger.getByRole('img', { name: seen });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('naturalWidth', 960);
    await expect(stranger.getByText('school en winkel, in halve groepen')).toHaveCount(0);
    await expect(stranger.getByText('Mentor Verkoper')).toHaveCount(0);
    await expect(stranger.getByRole('heading', { name: 'Stel de opleiding een vraag' })).toBeVisible();
  });

  await test.step('a stranger filters, compares and asks, and a team begins with what it found (000-14)', async () => {
    const stranger = await visitor({ javaScriptEnabled: false });
    await stranger.goto('/portretten');
    await stranger.getByLabel('Niveau').selectOption('2');
    await stranger.getByLabel('Aanpak').selectOption('Schuiven met uren tussen bot en bpv');
    await stranger.getByRole('button', { name: 'Zoek' }).click();
    await expect(stranger.getByRole('heading', { level: 2 })).toHaveText(['Winkelweken']);
    await stranger.goto('/portretten');
    await stranger.getByLabel('Vergelijk: Winkelweken').check();
    await stranger.getByLabel('Vergelijk: Twee halve groepen, elk een praktijkdag').check();
    await stranger.getByRole('button', { name: 'Leg ze naast elkaar' }).click();
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Portretten naast elkaar');
    await expect(stranger.getByText(/Alle \d+ velden/)).toBeVisible();
    // The one route of the whole institution, in the order in which it has to go.
    await stranger.getByRole('link', { name: /^Zo vraagt een opleiding aan om af te wijken/ }).click();
    await stranger.getByRole('link', { name: /^ROC van Twente/ }).click();
    await expect(stranger.getByRole('heading', { level: 3 })).toHaveText([
      'De opleiding vraagt aan',
      'De dienst Onderwijs & Kwaliteit denkt mee',
      'De studentenraad stemt vooraf in',
      'Het college van bestuur besluit',
      'De opleiding laat zien hoe het gaat',
    ]);
    await expect(stranger.getByText('Zonder instemming gaat de aanvraag niet door')).toBeVisible();
    await stranger.goto('/portret/verkoper-2021-2022');
    await expect(stranger.getByRole('link', { name: /om af te wijken van de urennorm/ })).toBeVisible();
    await expect(stranger.getByText('@demo.example')).toHaveCount(0);
    await stranger.getByLabel('Je naam').fill('Ans de Vries');
    await stranger.getByLabel('Je e-mailadres', { exact: true }).fill('ans@elders.example');
    await stranger.getByLabel('Je vraag').fill('Hoe begin je hiermee in een kleine winkel?');
    await stranger.getByRole('button', { name: 'Verstuur' }).click();
    await expect(stranger.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();

    await stranger.goto('/portret/verkoper-2026-2027');
    await stranger.getByLabel('Je e-mailadres om te volgen').fill('ans');
    await stranger.getByRole('button', { name: 'Volg', exact: true }).click();
    await expect(stranger.getByRole('alert')).toHaveText('Nog even dit:');
    await expect(stranger.getByLabel('Je e-mailadres om te volgen')).toHaveAccessibleDescription(
      'Dit is geen e-mailadres waar we naartoe kunnen mailen.',
    );
    await stranger.getByLabel('Je e-mailadres om te volgen').fill('ans@elders.example');
    await stranger.getByRole('button', { name: 'Volg', exact: true }).click();
    await expect(stranger.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();
    await stranger.goto(
      await linkTo(marit, 'ans@elders.example', 'Wil je het portret van Verkoper', 'portret-volgen'),
    );
    await stranger.getByRole('button', { name: 'Ja, ik wil dit volgen' }).click();
    await expect(stranger.getByRole('heading', { name: 'Je volgt dit portret' })).toBeVisible();

    await nadia.goto('/portret/haarverzorging-2021-2022');
    await nadia.getByRole('link', { name: 'Begin met dit portret' }).click();
    const takeOver = nadia.getByRole('button', { name: 'Neem het over' });
    const thisYear = nadia.locator('div').filter({ hasText: 'volhouden' }).filter({ has: takeOver });
    await thisYear.last().getByRole('button').click();
    await expect(nadia).toHaveURL(/\/schrijven$/);
    await nadia.goto(nadia.url().replace('/schrijven', ''));
    await expect(nadia.getByText(/^Begonnen met het portret van Haarverzorging/)).toBeVisible();
  });

  await test.step('its card fits on one sheet, and a team puts it on its own agenda (004-09)', async () => {
    await nadia.goto('/portret/haarverzorging-2026-2027');
    await nadia.getByRole('link', { name: /^Praktijkkaart/ }).click();
    await expect(nadia.getByRole('heading', { name: 'Wat het vraagt' })).toBeVisible();
    await expect(nadia.getByText('Dit citaat mag je overnemen')).toBeVisible();
    const sheet = (await nadia.pdf({ format: 'A4' })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await nadia.getByRole('link', { name: 'Zet op de agenda van ons team' }).click();
    const place = nadia.getByRole('button', { name: 'Zet op de agenda van ons team' });
    const thisYear = nadia.locator('div').filter({ hasText: 'volhouden' }).filter({ has: place });
    await test.step('a team of another institution proposes to meet, and the answer stands on both sides', async () => {
      const esra = await persona('esra');
      const elsewhere = await gatherElsewhere(marit, esra);
      await esra.goto('/portret/haarverzorging-2026-2027/kaart');
      await esra.getByRole('link', { name: 'Zet op de agenda van ons team' }).click();
      await esra.getByRole('button', { name: 'Stel een uitwisseling voor' }).click();
      const dialog = esra.getByRole('dialog', { name: 'Uitwisselen met een ander team' });
      await dialog.getByLabel('Wat wil je zien, vragen of laten zien?').fill('Hoe delen jullie de stoelen?');
      await dialog.getByLabel('Dag 1', { exact: true }).click();
      await esra.getByRole('button', { name: 'Volgende maand' }).click();
      await esra.getByRole('button', { name: /^15 / }).click();
      await expectAccessible(esra);
      await dialog.getByRole('button', { name: 'Verstuur het voorstel' }).click();
      await expect(dialog).toBeHidden();
      const floor = await persona('floor');
      await floor.goto('/');
      await floor
        .getByRole('link', {
          name: /^Verkoper, ROC Rivierenbeek .* wil met jullie uitwisselen over Een salonteam/,
        })
        .click();
      await floor
        .getByRole('button', { name: /^Spreek af: Verkoper, ROC Rivierenbeek.*over Een salonteam/ })
        .click();
      const answer = floor.getByRole('dialog', { name: /^Spreek af: Verkoper, ROC Rivierenbeek/ });
      await answer.getByRole('button', { name: 'Spreek af' }).click();
      await expect(answer.getByText('Vul dit in.')).toBeVisible();
      await answer.getByLabel('Waar treffen jullie elkaar?').fill('Salon, begane grond');
      // A tap beside the dialog takes nothing along.
      await floor.mouse.click(4, 400);
      await answer.getByRole('button', { name: 'Spreek af' }).click();
      await expect(answer).toBeHidden();
      await expect(
        floor.getByRole('listitem').filter({ hasText: 'Hoe delen jullie de stoelen?' }),
      ).toContainText('staat vast');
      await expectAccessible(floor);
      await esra.goto(`/plg/${elsewhere}/naar-mijn-team`);
      const agreed = esra.getByRole('listitem').filter({ hasText: 'Hoe delen jullie de stoelen?' });
      await expect(agreed).toContainText('met Haarverzorging, ROC van Twente');
      await expect(agreed).toContainText(/15:30\. Waar: Salon, begane grond/);
      // Either team may call it off, and the other reads why.
      await agreed.getByRole('button', { name: /^Zeg af/ }).click();
      await esra.getByLabel('Waarom?').fill('De trein rijdt niet.');
      await esra.getByRole('dialog').getByRole('button', { name: 'Zeg af' }).click();
      await expect(floor.getByText('De reden: De trein rijdt niet.')).toBeVisible();
    });
    await thisYear.last().getByRole('button', { name: 'Zet op de agenda van ons team' }).click();
    await expect(nadia).toHaveURL(/\/naar-mijn-team$/);
    await nadia.getByRole('button', { name: 'Wat deden jullie ermee: Een salonteam van twaalf' }).click();
    const answer = nadia.getByRole('dialog');
    await answer.getByLabel('Wat kwam eruit?').fill('Twee niveaus samen, op vrijdag.');
    await answer.getByRole('button', { name: 'Opslaan' }).click();
    await expect(nadia.getByText('Geprobeerd: Twee niveaus samen, op vrijdag.')).toBeVisible();
  });

  await test.step('the quality service makes a next version of that route public, and takes it back (000-14)', async () => {
    const [tjeerd, stranger] = [await persona('tjeerd'), await visitor({ javaScriptEnabled: false })];
    const all = (await (await tjeerd.request.get('/api/institutions')).json()) as {
      id: string;
      name: string;
    }[];
    const roc = all.find(({ name }) => name.startsWith('ROC van Twente'))?.id;
    await tjeerd.goto(`/organisatie/${roc}/urennorm`);
    await tjeerd.getByRole('button', { name: 'Schrijf een nieuwe versie' }).click();
    const form = tjeerd.getByRole('dialog', { name: 'De route schrijven' });
    await form.getByLabel('Waar begint een opleiding?').fill('Bij het spreekuur op dinsdag');
    await form.getByRole('button', { name: 'Bewaar het concept' }).click();
    await expect(form).toBeHidden();
    await stranger.goto('/portret/verkoper-2021-2022');
    await stranger.getByRole('link', { name: /om af te wijken van de urennorm/ }).click();
    await stranger.getByRole('link', { name: /^ROC van Twente/ }).click();
    await expect(stranger.getByText('Zonder instemming gaat de aanvraag niet door')).toBeVisible();
    await expect(stranger.getByText('Bij het spreekuur op dinsdag')).toHaveCount(0);
    await tjeerd.getByRole('button', { name: 'Maak openbaar' }).click();
    const sure = tjeerd.getByRole('dialog', { name: 'De route openbaar maken?' });
    await sure.getByRole('button', { name: 'Maak openbaar' }).click();
    await expect(sure).toBeHidden();
    await expect(tjeerd.getByText('Versie 2: vervangen door een latere versie')).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByText('Bij het spreekuur op dinsdag')).toBeVisible();
    await tjeerd.getByRole('button', { name: 'Trek in' }).click();
    const back = tjeerd.getByRole('dialog', { name: 'De route intrekken?' });
    await back.getByRole('button', { name: 'Trek in' }).click();
    await expect(tjeerd.getByText('Er is nog geen route.')).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByRole('heading', { name: 'Deze route is ingetrokken' })).toBeVisible();
    await expect(stranger.getByText('Bij het spreekuur op dinsdag')).toHaveCount(0);
  });

  await test.step('who follows hears that a portrait is taken back, and stops with one click (C19)', async () => {
    const stranger = await visitor({ javaScriptEnabled: false });
    await nadia.goto(publicPage);
    await nadia.getByRole('button', { name: 'Haal van internet' }).click();
    await nadia.getByRole('dialog').getByRole('button', { name: 'Haal van internet' }).click();
    await expect(nadia.getByText('De pagina is weg.', { exact: false })).toBeVisible();
    await stranger.goto('/portret/verkoper-2026-2027');
    await expect(stranger.getByRole('heading', { name: 'Ingetrokken' })).toBeVisible();
    await stranger.goto(
      await linkTo(marit, 'ans@elders.example', 'Het portret van Verkoper is ingetrokken', 'portret-stoppen'),
    );
    await stranger.getByRole('button', { name: 'Stop met volgen' }).click();
    await expect(stranger.getByRole('heading', { name: 'Je volgt dit portret niet meer' })).toBeVisible();
  });

  await test.step('a newer template brings its questions, marked as new, and keeps every answer (C18)', async () => {
    await carlijn.goto(`${list}/begin`);
    await expect(carlijn.getByText(/^Er zijn 3 nieuwe vragen/)).toBeVisible();
    await expect(carlijn.getByText('Nieuwe vraag', { exact: true })).toHaveCount(0);
    const title = await carlijn.getByRole('textbox', { name: 'Titel' }).inputValue();
    expect(title).not.toBe('');
    await carlijn.getByRole('button', { name: 'Neem ze erbij' }).click();
    await expect(carlijn.getByText('Nieuwe vraag', { exact: true })).toHaveCount(3);
    await expect(carlijn.getByRole('textbox', { name: 'Titel' })).toHaveValue(title);
    await carlijn
      .getByRole('textbox', { name: 'Voorbereiding: wat vraagt dit van het team?' })
      .fill('Twee dagen.');
  });

  let five = '';
  await test.step('five portraits lie side by side, field by field', async () => {
    await marit.getByRole('link', { name: 'Leg ze naast elkaar' }).click();
    five = marit.url();
    const table = marit.getByRole('table').first();
    await expect(table.getByRole('columnheader', { name: 'Verkoper' })).toBeVisible();
    const tops = await table
      .getByRole('row', { name: /^De kern in één zin/ })
      .getByRole('cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(tops).toHaveLength(5);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
    await expectAccessible(marit);
    await expect(marit.getByText(/^Alle \d+ velden$/)).toBeVisible();
    const pdf = (await marit.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    // A3 lying down: 420 by 297 mm in points.
    expect(Math.round(Number(width) / 10)).toBe(119);
    expect(Math.round(Number(height) / 10)).toBe(84);
    // Pinned, it comes first and stays there while the others slide under it, also after a reload.
    await marit.setViewportSize({ width: 900, height: 800 });
    await table.getByRole('button', { name: 'Houd Verkoper in beeld' }).click();
    await marit.reload();
    const columns = table.getByRole('columnheader');
    await expect(columns.nth(1)).toContainText('Verkoper');
    const leftOf = (at: number) => columns.nth(at).evaluate((it) => it.getBoundingClientRect().left);
    const [pinnedAt, nextAt] = [await leftOf(1), await leftOf(2)];
    await marit
      .getByRole('region', { name: /^Portretten naast elkaar/ })
      .evaluate((it) => it.scrollBy(400, 0));
    await expect.poll(async () => nextAt - (await leftOf(2))).toBeGreaterThan(100);
    expect(Math.abs((await leftOf(1)) - pinnedAt)).toBeLessThanOrEqual(1);
    await marit.setViewportSize({ width: 1280, height: 720 });
    await marit.getByRole('checkbox', { name: 'Verkoper' }).click();
    await expect(table.getByRole('columnheader', { name: 'Verkoper' })).toHaveCount(0);
    await marit.getByRole('switch', { name: 'Alleen verschillen' }).check({ force: true });
    await expect(marit.getByText(/^\d+ van \d+ velden$/)).toBeVisible();
    await expect(table.getByRole('row', { name: /^Wat mogen anderen ermee/ })).toHaveCount(0);
  });

  await test.step('on a phone it is one field at a time', async () => {
    const phone = await persona('marit', { viewport: { width: 375, height: 812 } });
    await phone.goto(five);
    await expect(phone.getByText(/^Veld 1 van/)).toBeVisible();
    await phone.getByRole('button', { name: 'Volgend veld' }).click();
    await expect(phone.getByRole('heading', { name: 'De kern in één zin', level: 2 })).toBeVisible();
    await expect(phone.getByRole('heading', { level: 3 })).toHaveCount(5);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await expectAccessible(phone);
  });
});
