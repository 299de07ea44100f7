import { Exchange } from '../exchanges/exchange.entity.ts';
import { newId } from '../platform/ids.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

const day = 86_400_000;

/** One that two teams agreed on; whoever looks around can propose the next. */
export async function seatExchanges({ db, now, b, people }: DemoWorld): Promise<void> {
  const practice = await db.repo(Portrait).findOneByOrFail({ seatId: b.seats.HV });
  const moments = [11, 12].map((days) => {
    const at = new Date(now.getTime() + days * day);
    at.setUTCHours(14, 0, 0, 0);
    return at.toISOString();
  });
  await db.repo(Exchange).insert({
    id: newId(),
    plgId: b.id,
    seatId: b.seats.SB,
    hostPlgId: b.id,
    hostSeatId: b.seats.HV,
    portraitId: practice.id,
    title: 'Een salonteam van twaalf',
    words: 'Wij zien graag een ochtend hoe jullie drie niveaus tegelijk aan het werk houden.',
    moments,
    state: 'accepted',
    startsAt: new Date(moments[1] ?? ''),
    place: 'Salon, begane grond',
    proposedById: known(people, 'p09').id,
    answeredById: known(people, 'p07').id,
    createdAt: new Date(now.getTime() - 3 * day),
  });
}
