import {
  hoursNormOfSchoolYear,
  portraitTemplate,
  type HoursTableDto,
  type PortraitFieldId,
  type PortraitValueDto,
} from '@leerkring/shared';
import { newId } from '../platform/ids.ts';
import { PortraitFieldRow } from '../portraits/portrait-field.entity.ts';
import { PortraitVersion, type PortraitValues } from '../portraits/portrait-version.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { known, programmeKeys, type DemoPlg, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

interface Told {
  title: string;
  core: string;
  approach: 'shift' | 'derogate' | 'split';
  group: [before: number, now: number];
  levels: number[];
  years: number[];
  students: number;
  hours: [level: number, bot: number[], bpv: number[]];
  goal: string;
  occasion: string;
  organisation: string;
  timetable: string;
  practice: string;
  costs: string;
  quality: string;
  benefits: string;
  drawbacks: string;
  needs: string;
  question: string;
  contact: string;
  /** Person keys: who writes and who stands in. */
  writers: [string, string];
}

const told: Record<ProgrammeKey, Told> = {
  FD: {
    title: 'Halve groepen met een eigen praktijkdag',
    core: 'Twee vaste halve groepen met ieder een eigen praktijkdag.',
    approach: 'derogate',
    group: [24, 13],
    levels: [2],
    years: [1, 2],
    students: 48,
    hours: [2, [640, 560], [360, 440]],
    goal: 'Iedere student oefent elke week zelf in plaats van te kijken. Wie stil is, komt ook aan de beurt, en de docent ziet na afloop van een les van iedereen wat er lukte.',
    occasion:
      'In een groep van 24 deed een derde van de studenten tijdens het koken of schoonmaken weinig meer dan toekijken. Dat viel de praktijkbegeleiders het eerst op.',
    organisation:
      'De klas is in tweeën gedeeld. Groep A heeft dinsdag praktijk, groep B donderdag; theorie volgen ze samen op maandag. Beide groepen hebben een eigen coach, die ook de stagebezoeken doet.',
    timetable:
      'De keuken en het linnenlokaal staan twee dagen per week voor ons vast. De roostermaker heeft de helften als twee aparte klassen ingevoerd.',
    practice:
      'Twee cateraars ontvangen iedere zes weken een halve groep. De afspraken staan in één mail per periode.',
    costs:
      'Kostenneutraal: er zijn minder lesuren per student, en elke docent geeft evenveel lessen als voorheen.',
    quality:
      'Een eigen korte peiling in januari en juni, en de vsv-cijfers van de hele opleiding. Die laatste zeggen pas na een jaar iets.',
    benefits: 'Minder verzuim op praktijkdagen. Studenten vragen eerder om hulp en helpen elkaar vaker.',
    drawbacks:
      'Wie ruzie heeft, kan niet uitwijken. En theorie met 24 na een dag met 12 valt studenten zwaar.',
    needs: 'Een roostermaker die meedenkt, en een teamleider die het een jaar volhoudt.',
    question: 'Hoe houd je theorie levend als de helft weg is?',
    contact: 'Coördinator praktijk, opleiding Facilitaire Dienstverlening',
    writers: ['p03', 'p04'],
  },
  MZ: {
    title: 'Leren op de werkvloer van het verpleeghuis',
    core: 'Minder lesblokken, meer leerwerkplaats in het verpleeghuis.',
    approach: 'shift',
    group: [29, 17],
    levels: [3],
    years: [1, 2, 3],
    students: 87,
    hours: [3, [700, 600, 500], [300, 400, 500]],
    goal: 'Gesprekken over grenzen en houding krijgen een vaste plek. Studenten leren die gesprekken voeren op de plaats waar ze nodig zijn.',
    occasion:
      'De zorginstellingen vroegen om studenten die eerder meedraaien. Wij misten in volle klassen de tijd voor lastige gesprekken.',
    organisation:
      'Groepen van zeventien zijn twee dagen per week in de leerwerkplaats. Een docent en een werkbegeleider geven daar samen les; de andere dagen zijn gewone lesdagen in dezelfde groep.',
    timetable:
      'Lesblokken van twee uur in plaats van anderhalf. Het verpleeghuis stelt één vaste ruimte beschikbaar.',
    practice:
      'Drie instellingen doen mee. Een werkbegeleider heeft vier uur per week voor de groep, betaald door de instelling.',
    costs: '',
    quality: 'We tellen coachgesprekken en kijken naar het diplomaresultaat.',
    benefits: 'Studenten herkennen zich eerder in het beroep. Docenten weten weer wat er op de vloer speelt.',
    drawbacks: 'Reistijd, en een docent die ziek wordt is op locatie moeilijk te vervangen.',
    needs: 'Een instelling die een ruimte en een werkbegeleider vrijmaakt.',
    question: 'Wanneer telt begeleiding op locatie als lestijd?',
    contact: 'Teamcoördinator Maatschappelijke Zorg',
    writers: ['p05', 'p06'],
  },
  HV: {
    title: 'Eén salonteam, drie niveaus',
    core: 'Een salonteam van twaalf, drie niveaus door elkaar.',
    approach: 'derogate',
    group: [22, 12],
    levels: [2, 3, 4],
    years: [1, 2, 3],
    students: 66,
    hours: [3, [660, 640, 500], [340, 360, 500]],
    goal: 'Beginners leren van gevorderden en de docent kijkt mee met de handen. Iedere student knipt elke week minstens twee keer een model.',
    occasion: 'Er waren te weinig wasbakken en te weinig modellen voor 22 studenten tegelijk.',
    organisation:
      'Twaalf studenten van niveau 2, 3 en 4 vormen een salonteam met één vakdocent. Een student van niveau 4 leidt de dag; de docent loopt mee en beoordeelt.',
    timetable: 'Vier salondagen per week; elk team heeft er één. Theorie is per niveau op de vijfde dag.',
    practice: 'Oud-studenten uit vier salons komen twee keer per jaar een dag meewerken.',
    costs: 'Iets meer materiaal, minder uitval van lessen.',
    quality: 'Een eigen peiling en het slagingspercentage van de proeven.',
    benefits: 'Gevorderden leren uitleggen, beginners durven eerder.',
    drawbacks: 'Niveau 2 ziet soms te veel tegelijk. Beoordelen kost meer overleg.',
    needs: 'Een salon op school, en vakdocenten die elkaars beoordeling vertrouwen.',
    question: 'Hoe beoordeel je eerlijk bij gemengde niveaus?',
    contact: 'Vakgroep Haarverzorging',
    writers: ['p07', 'p08'],
  },
  SB: {
    title: 'Een kernteam van zestien',
    core: 'Kernteam van zestien met één coach en wisselende vakdocenten.',
    approach: 'derogate',
    group: [30, 16],
    levels: [3],
    years: [1, 2, 3],
    students: 90,
    hours: [3, [620, 600, 520], [380, 400, 480]],
    goal: 'Eerder zien wie dreigt af te haken, en dan iets kunnen doen. Elke student heeft om de week een gesprek van tien minuten.',
    occasion: 'In het eerste jaar stopte één op de zes. Bijna altijd zagen we het te laat.',
    organisation:
      'Zestien studenten blijven drie jaar bij elkaar met dezelfde coach. Vakdocenten wisselen per periode. Sportlessen zijn soms met twee teams samen.',
    timetable: 'De sporthal is in dubbele blokken gehuurd, zodat twee teams na elkaar kunnen.',
    practice: 'Vijf verenigingen nemen elk een team een seizoen lang op.',
    costs: 'De coachuren komen uit minder contacturen in jaar 1 en 2.',
    quality:
      'Een groepsmeting met zes stellingen, in maart door 52 van 74 studenten ingevuld; en het jaarresultaat.',
    benefits: 'Minder uitval in het eerste halfjaar en betere gesprekken.',
    drawbacks: 'Een team dat niet klikt, klikt drie jaar niet.',
    needs: 'Coaches die willen coachen, en een afspraak over hun uren.',
    question: 'Welk bewijs overtuigt de studentenraad?',
    contact: 'Coach eerste jaar, Sport & Bewegen',
    writers: ['p09', 'p10'],
  },
  VK: {
    title: 'Winkelweken',
    core: 'Winkelweken: om en om school en winkel in halve groepen.',
    approach: 'shift',
    group: [21, 12],
    levels: [2],
    years: [1, 2],
    students: 42,
    hours: [2, [700, 550], [300, 450]],
    goal: 'Rust in de klas en meer taaloefening. Iedere student voert elke schoolweek drie verkoopgesprekken die iemand terugkijkt.',
    occasion: 'Veel studenten leren Nederlands als tweede taal en durven in een volle klas niet te praten.',
    organisation:
      'Eén week is de ene helft op school en de andere in de winkel, de week erna andersom. De mentor volgt één helft; op vrijdagmiddag komen beide helften samen.',
    timetable: 'Een rooster van twee weken. Lokalen zijn daardoor de helft van de tijd vrij.',
    practice: 'Zes winkels hebben toegezegd elke week twee studenten op te vangen.',
    costs: '',
    quality: 'Nog te kiezen.',
    benefits: '',
    drawbacks: 'We verwachten dat wie een week mist, er twee achterloopt.',
    needs: 'Winkels die vast blijven meedoen.',
    question: 'Waar begin je als het rooster al vol zit?',
    contact: 'Mentor Verkoper',
    writers: ['p11', 'p12'],
  },
};

const functionOf = 'Coördinator van de opleiding; vervanger: een collega uit het team';

function hoursOf([level, bot, bpv]: Told['hours']): HoursTableDto[] {
  return [{ level, rows: bot.map((hours, year) => ({ bot: hours, bpv: bpv[year] ?? null })) }];
}

function valuesOf(it: Told, status: string, validUntil: string): PortraitValues {
  const { title, core, contact } = it;
  const texts = ['goal', 'occasion', 'organisation', 'timetable', 'practice', 'costs'] as const;
  const experience = ['quality', 'benefits', 'drawbacks', 'needs', 'question'] as const;
  const filled: [PortraitFieldId, PortraitValueDto][] = [
    ['title', { line: title }],
    ['core', { line: core }],
    ['status', { choice: status }],
    ...[...texts, ...experience].flatMap((id): [PortraitFieldId, PortraitValueDto][] =>
      it[id] ? [[id, { text: it[id] }]] : [],
    ),
    ['audience', { audience: { levels: it.levels, years: it.years, route: 'bol', students: it.students } }],
    ['groupBefore', { number: it.group[0] }],
    ['groupNow', { number: it.group[1] }],
    ['approach', { choice: it.approach }],
    ['hours', { hours: hoursOf(it.hours) }],
    ['contact', { line: contact }],
    ['owner', { line: functionOf }],
    ['validUntil', { date: validUntil }],
    ['licence', { choice: 'cc_by' }],
  ];
  return Object.fromEntries(filled);
}

async function seatPortrait(
  world: DemoWorld,
  plg: DemoPlg,
  key: ProgrammeKey,
  values: PortraitValues,
  savedAt: Date,
  isPublished: boolean,
): Promise<void> {
  const { db } = world;
  const [writer, colleague] = told[key].writers.map((person) => known(world.people, person).id);
  const common = { plgId: plg.id, templateVersion: portraitTemplate.version };
  const portrait = await db.repo(Portrait).save(
    db.repo(Portrait).create({
      ...common,
      seatId: plg.seats[key],
      publishedAt: isPublished ? savedAt : null,
      publishedNumber: isPublished ? 1 : null,
    }),
  );
  const fields = Object.entries(values) as [PortraitFieldId, PortraitValueDto][];
  await db.repo(PortraitFieldRow).insert(
    fields.map(([fieldId, value], index) => ({
      id: newId(),
      plgId: plg.id,
      portraitId: portrait.id,
      fieldId,
      value,
      revision: 1,
      savedById: (index % 3 ? writer : colleague) ?? null,
      savedAt,
    })),
  );
  if (!isPublished) return;
  await db.repo(PortraitVersion).insert({
    ...common,
    id: newId(),
    portraitId: portrait.id,
    number: 1,
    values,
    normId: hoursNormOfSchoolYear(plg.schoolYear)?.id ?? null,
    publishedById: writer ?? null,
    createdAt: savedAt,
  });
}

const day = 24 * 60 * 60 * 1000;

/**
 * Five portraits in the first year; in the running year four, and one that its programme is still writing.
 * @param before the second meeting of each year: portraits are due by then
 */
export async function seatPortraits(world: DemoWorld, before: { a: Date; b: Date }): Promise<void> {
  for (const [index, key] of programmeKeys.entries()) {
    const early = (due: Date) => new Date(due.getTime() - (7 + index) * day);
    const first = valuesOf(told[key], key === 'VK' ? 'wants_to' : 'does_already', '2023-08-01');
    await seatPortrait(world, world.a, key, first, early(before.a), true);
    const year = Number(world.b.schoolYear.slice(0, 4));
    const second = valuesOf(told[key], 'does_already', `${year + 2}-08-01`);
    const begun = Object.fromEntries(
      Object.entries(second).filter(([id]) => ['title', 'core', 'status', 'groupBefore'].includes(id)),
    );
    const isWritten = key !== 'VK';
    await seatPortrait(world, world.b, key, isWritten ? second : begun, early(before.b), isWritten);
  }
}
