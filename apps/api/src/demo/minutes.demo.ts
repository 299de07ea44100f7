import { defaultMinutesDays, minutesText } from '@leerkring/shared';
import { MoreThan } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import type { DraftsService } from '../minutes/drafts.service.ts';
import { MinutesCorrection } from '../minutes/minutes-correction.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Note } from '../minutes/note.entity.ts';
import type { LivingText } from '../platform/living-text/living-text.ts';
import { newId } from '../platform/ids.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** What was kept of an agenda item, by its title; one paragraph per line. Nobody is quoted by name. */
const minutes: Record<string, string> = {
  'Welkom en drie leervragen':
    'De drie leervragen gaan het hele jaar mee. Wie iets mist, zegt het: aanvullen kan tot de tweede bijeenkomst.\nKleine groepen zijn geen doel. Het gaat erom waar studenten beter van worden.',
  Werkafspraken:
    'Wat hier verteld wordt, gebruiken we niet tegen elkaars team.\nWe laten elkaar uitpraten en vragen eerst door voor we iets vinden.\nWat naar buiten gaat, lezen alle opleidingen eerst.',
  'Vijf verhalen':
    'Vier opleidingen werken al met kleine groepen, één wil ermee beginnen.\nDrie opleidingen wijken af van de urennorm; twee schuiven met uren tussen les en stage.\nOveral kostte het begin vooral tijd om lessen opnieuw te maken.',
  'Stille ronde: wat valt op':
    'Opvallend: niemand begon om geld te besparen.\nVraag die bleef liggen: hoe houd je de grote groep bij elkaar?',
  Portrettengalerij:
    'Herkenbaar in alle portretten: korte lijnen met studenten en meer werk met het rooster.\nTwee portretten noemen kosten; dat mag, en hoeft niet.',
  'Samenvoegen en kiezen':
    'Dubbele vragen zijn samengevoegd, de oorspronkelijke zinnen blijven te vinden.\nVoor elke doelgroep kiezen we ongeveer acht vragen, steeds bij een van de leervragen.',
  'Privacy en planning':
    'Eerst uitleg en akkoord, dan pas vragen. Namen en codes blijven uit elkaar.\nGesprekken duren een half uur en zijn voor de volgende bijeenkomst klaar.',
  Tegengeluiden:
    'Er was ook een ander geluid: in een kleine groep is er weinig uitwijk als het botst.\nHet concept krijgt daar een eigen alinea voor.',
  'Aanbevelingen voor beleid':
    'Studenten willen weten wat er na een jaar met de uitkomsten gebeurt; dat wordt een eigen aanbeveling.\nDe zin over lokalen is herschreven nadat één opleiding twee vingers opstak.',
  'Eigen instrumenten delen':
    'De korte groepsmeting werkt omdat studenten de uitkomst een week later terugzien.\nTwee opleidingen nemen de vragenlijst over.',
  'Conclusies opstellen':
    'Grote bronnen laten zelden zien wat een kleine groep doet.\nEigen metingen doen dat wel, mits vooraf vaststaat wie wat wanneer meet.\nDe conclusies worden een hoofdstuk van hetzelfde rapport.',
};

/** The minutes of the meetings that have been held, in both years. */
export async function seatMinutes(
  world: DemoWorld,
  living: LivingText,
  drafts: DraftsService,
  meetings: Meeting[],
): Promise<void> {
  for (const meeting of meetings.filter(({ state }) => state === 'held')) {
    const items = await world.db.repo(AgendaItem).findBy({ meetingId: meeting.id });
    for (const { id, title, plgId } of items) {
      const text = minutes[title];
      if (text === undefined) continue;
      const place = { kind: minutesText.kind, subjectId: id, field: minutesText.field, plgId };
      await living.setInitial({ userId: known(world.people, 'p01').id }, place, text);
    }
    await drafts.draft({ subjectId: meeting.id, actorId: null });
    await keepMinutes(world, meeting);
  }
}

/** All minutes have been adopted, but for the last: it is a concept to which somebody proposed a correction. */
async function keepMinutes(world: DemoWorld, { id: meetingId, plgId, endsAt }: Meeting): Promise<void> {
  const minutes = await world.db.repo(Minutes).findOneByOrFail({ meetingId });
  const plg = plgId === world.a.id ? world.a : world.b;
  const isLast =
    plg === world.b &&
    !(await world.db.repo(Meeting).existsBy({ plgId, state: 'held', startsAt: MoreThan(endsAt) }));
  const scribeId = known(plg.members, 'p14');
  if (!isLast) {
    const adoptedAt = new Date(endsAt.getTime() + defaultMinutesDays * 86_400_000);
    await world.db
      .repo(Minutes)
      .update({ id: minutes.id }, { scribeId, state: 'adopted', conceptAt: endsAt, adoptedAt });
    return;
  }
  await world.db.repo(Minutes).update({ id: minutes.id }, { scribeId, conceptAt: endsAt });
  const item = await world.db.repo(AgendaItem).findOneBy({ meetingId, title: 'Samenvoegen en kiezen' });
  if (!item) return;
  await world.db.repo(MinutesCorrection).insert(
    world.db.repo(MinutesCorrection).create({
      minutesId: minutes.id,
      plgId,
      agendaItemId: item.id,
      passage: 'ongeveer acht vragen',
      replacement: 'acht vragen',
      reason: 'Zo hebben we het besloten.',
      state: 'open',
      inVersion: null,
      proposedById: known(plg.members, 'p09'),
    }),
  );
  const notes = world.db.repo(Note);
  await notes.insert([
    notes.create({
      id: newId(),
      plgId,
      meetingId,
      agendaItemId: item.id,
      kind: 'insight',
      text: 'Vragen over rust leveren meer op dan vragen over groepsgrootte.',
    }),
    notes.create({
      id: newId(),
      plgId,
      meetingId,
      agendaItemId: item.id,
      kind: 'question',
      text: 'Hoe vragen we naar samenwerking zonder een cijfer te geven?',
    }),
  ]);
}
