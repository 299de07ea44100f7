import type { MissedItemDto } from '@leerkring/shared';
import { countsOf, sectionOf } from './sections.ts';

const item = (rest: Partial<MissedItemDto>): MissedItemDto => ({
  kind: 'decision',
  id: '1',
  text: 'Iets',
  agendaItemTitle: null,
  isForMe: false,
  ownerName: null,
  dueOn: null,
  count: 0,
  ask: null,
  isSeen: false,
  ...rest,
});

describe('what was missed', () => {
  it('begins with what still waits for an answer of the reader', () => {
    const ask = { proposalId: '2', until: null, answered: 3, seatCount: 5 };
    expect(sectionOf(item({ ask: { ...ask, isMine: true } }))).toBe('asked');
    expect(sectionOf(item({ ask: { ...ask, isMine: false } }))).toBe('decisions');
    expect(sectionOf(item({ kind: 'commitment', isForMe: true }))).toBe('mine');
    expect(sectionOf(item({ kind: 'commitment' }))).toBe('actions');
  });

  it('is counted by kind, and conversations by how many were held', () => {
    expect(countsOf([item({}), item({}), item({ kind: 'interviews', count: 4 })])).toEqual([
      ['decision', 2],
      ['interviews', 4],
    ]);
  });
});
