import fc from 'fast-check';
import { newsFor } from '../invites/invite.rules.ts';
import { appointmentOf, nearestTo, noteOf, toldOf } from './slot.rules.ts';

const now = new Date('2026-11-26T12:00:00Z');
const hour = 3_600_000;

const at = (id: string, hours: number) => ({ id, startsAt: new Date(+now + hours * hour) });

type Move = 'fill' | 'free' | 'move' | 'withdraw' | 'fill by another';

describe('what calendars hear of a slot', () => {
  it('is said once, under one UID, with a sequence that only rises, whatever happens to it', () => {
    const moves = fc.array(fc.constantFrom<Move>('fill', 'free', 'move', 'withdraw', 'fill by another'), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(moves, (steps) => {
        const slot = {
          id: 's',
          state: 'offered' as 'offered' | 'filled' | 'withdrawn',
          sequence: 0,
          startsAt: new Date(+now + hour),
          endsAt: new Date(+now + 2 * hour),
        };
        let host = 'h1';
        const told = new Map<string, ReturnType<typeof noteOf>>();
        for (const step of steps) {
          if (slot.state === 'withdrawn') break;
          if (step === 'move') {
            slot.startsAt = new Date(+slot.startsAt + hour);
            slot.endsAt = new Date(+slot.endsAt + hour);
            slot.sequence += 1;
          } else if (step === 'withdraw') {
            slot.state = 'withdrawn';
            slot.sequence += 1;
          } else if (step === 'free') slot.state = 'offered';
          else if (slot.state === 'offered') {
            slot.state = 'filled';
            host = step === 'fill' ? 'h1' : 'h2';
          }
          const wanted = slot.state === 'filled' ? ['interviewer', host] : [];
          const people = wanted.map((userId) => ({ userId, isInvited: false, backAt: null }));
          const ask = () =>
            newsFor(
              [appointmentOf(slot)],
              people,
              [...told.values()].map((it) => toldOf(it as never)),
              now,
            );
          for (const news of ask()) {
            const known = told.get(news.userId) ?? null;
            const note = noteOf(news, known, slot.id);
            const last = known ? known.sequence + known.raised : -1;
            expect(note.sequence + note.raised).toBeGreaterThan(last);
            told.set(news.userId, note);
          }
          expect(ask()).toEqual([]);
          for (const [userId, note] of told)
            expect(note.method).toBe(wanted.includes(userId) ? 'REQUEST' : 'CANCEL');
          for (const userId of wanted) expect(told.get(userId)).toMatchObject({ startsAt: slot.startsAt });
        }
      }),
    );
  });
});

describe('what is nearest to a moment that is gone', () => {
  it('is what begins closest, before or after; of two as close the earlier; three at most', () => {
    const others = [at('far', 90), at('after', 2), at('before', -2), at('near', 1), at('next', 5)];
    expect(nearestTo(at('gone', 0), others).map(({ id }) => id)).toEqual(['near', 'before', 'after']);
    expect(nearestTo(at('gone', 0), [])).toEqual([]);
  });

  it('does not depend on the order in which they are asked', () => {
    const moments = fc.uniqueArray(fc.tuple(fc.uuid(), fc.integer({ min: -500, max: 500 })), {
      selector: ([id]) => id,
      maxLength: 8,
    });
    fc.assert(
      fc.property(moments, (all) => {
        const others = all.map(([id, hours]) => at(id, hours));
        const found = nearestTo(at('gone', 0), others).map(({ id }) => id);
        expect(nearestTo(at('gone', 0), others.toReversed()).map(({ id }) => id)).toEqual(found);
      }),
    );
  });
});
