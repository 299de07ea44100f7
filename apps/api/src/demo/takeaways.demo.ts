import type { Meeting } from '../cycles/meeting.entity.ts';
import { addDays } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Takeaway } from '../takeaways/takeaway.entity.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

type Text = [person: string, text: string, audience: string, state: Takeaway['state'], outcome: string];

const texts: Text[] = [
  ['p03', 'Met een stille ronde beginnen', 'het team van leerjaar 1', 'done', 'We doen het nu elke maandag.'],
  ['p07', 'Twee groepjes aan één tafel', 'de collega’s van de salon', 'changed', 'Het werden drie groepjes.'],
  ['p09', 'De meting halverwege het jaar', 'de teamleider', 'open', ''],
];

/** What members of a group took to their own teams after a meeting; shared with the group. */
export async function seatTakeaways(
  world: DemoWorld,
  plg: DemoPlg,
  meeting: Meeting | undefined,
): Promise<void> {
  if (!meeting) return;
  const takeaways = world.db.repo(Takeaway);
  await takeaways.save(
    texts.map(([person, text, audience, state, outcome]) =>
      takeaways.create({
        plgId: plg.id,
        meetingId: meeting.id,
        membershipId: known(plg.members, person),
        text,
        audience,
        onDay: addDays(wallClock(meeting.startsAt).date, 7),
        sharedAt: meeting.endsAt,
        state,
        outcome,
      }),
    ),
  );
}
