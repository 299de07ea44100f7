import { DerogationRoute } from '../derogations/derogation-route.entity.ts';
import { newId } from '../platform/ids.ts';
import { slugOf } from '../publications/snapshot.rules.ts';
import type { DemoWorld } from './world.demo.ts';

/** One route for every programme of the institution, as it holds since the first year, and what it was before. */
export async function seatDerogationRoutes({
  db,
  a,
  institutionId,
  organisationName,
}: DemoWorld): Promise<void> {
  const year = Number(a.schoolYear.slice(0, 4));
  const [first, now] = [new Date(Date.UTC(year, 9, 1, 9)), new Date(Date.UTC(year + 1, 4, 12, 9))];
  const words = {
    lead: 'Wil je opleiding minder begeleide uren geven dan de norm, bijvoorbeeld om in kleine groepen te werken? Dat kan, als studenten er beter van worden en de kwaliteit minstens gelijk blijft. De route is voor elke opleiding dezelfde.',
    criteria: [
      'Het past bij wat de opleiding met haar onderwijs wil.',
      'Studenten gaan er aantoonbaar niet op achteruit.',
      'Het bewijs komt uit vier hoeken: studiesucces, studenten, medewerkers en bedrijven.',
      'Vooraf staat op papier wie wat meet en wanneer.',
      'Uren en programma zijn duidelijk voor studenten.',
      'Het kan in rooster, bezetting en kosten.',
      'Besluit en verantwoording worden vastgelegd.',
    ],
    apply:
      'Schrijf op wat je wilt veranderen en waarom studenten daar beter van worden. Begin met je portret: de uren en de manier van volgen staan daar al in.',
    advise:
      'We lezen mee voordat de aanvraag af is en zeggen binnen twee weken wat nog beter kan. Je past aan wat je wilt.',
    consent:
      'De raad krijgt een leesbare versie en drie weken de tijd. Zonder instemming gaat de aanvraag niet door naar het bestuur. De raad mag voorwaarden stellen.',
    decide:
      'Het bestuur besluit pas na de instemming, en legt in het jaarverslag uit waarom. Het besluit geldt voor twee schooljaren.',
    monitor:
      'Meet op drie momenten, waarvan één halverwege door studenten zelf. Deel wat je ziet met de dienst en met de raad. Werkt het niet, dan stop je.',
    contact: 'Bij de dienst Onderwijs & Kwaliteit: stel een adviesvraag.',
  };
  const same = { institutionId, slug: slugOf(organisationName, 'instelling'), ...words };
  await db.repo(DerogationRoute).insert([
    {
      ...same,
      id: newId(),
      number: 1,
      criteria: words.criteria.slice(0, 4),
      publishedAt: first,
      replacedAt: now,
    },
    { ...same, id: newId(), number: 2, publishedAt: now },
  ]);
}
