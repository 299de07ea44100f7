import { IsArray, IsIn, IsOptional, Length, ValidateIf } from 'class-validator';
import { IsSeen, type Seen } from '@leerkring/shared';
import { mergeEdit } from './edit.ts';
import { Problem } from './problem.ts';

class CardDto {
  @IsIn(['open', 'closed']) kind: string;
  @ValidateIf((it: CardDto) => it.kind === 'closed') @Length(1, 20) why?: string | null;
  @IsOptional() @IsArray() people?: string[];
  @IsSeen() seen?: Seen;
}

const card = (values: CardDto): CardDto => Object.assign(new CardDto(), values);

function refusalOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof Problem ? [error.code, error.details] : error;
  }
}

describe('a change whose form was opened before others changed the same', () => {
  it('leaves what the person did not touch as others made it', () => {
    const seen = { kind: 'open', why: '', people: ['a'] };
    expect(
      mergeEdit(card({ kind: 'closed', why: 'klaar', people: ['a'], seen }), {
        kind: 'open',
        why: null,
        people: ['a', 'b'],
      }),
    ).toEqual({ kind: 'closed', why: 'klaar', people: ['a', 'b'] });
  });

  it('refuses what both changed, and says what stands there', () => {
    const sent = card({ kind: 'closed', why: 'klaar', seen: { kind: 'closed', why: 'bijna' } });
    expect(refusalOf(() => mergeEdit(sent, { kind: 'closed', why: 'toch niet' }))).toEqual([
      'edit.overtaken',
      { fields: { why: ['overtaken'] }, now: { why: 'toch niet' } },
    ]);
  });

  it('adds to a choice what one chose and takes away what the other took away', () => {
    const sent = card({ kind: 'open', people: ['a', 'c'], seen: { kind: 'open', people: ['a', 'b'] } });
    expect(mergeEdit(sent, { people: ['a', 'b', 'd'] }).people).toEqual(['a', 'd', 'c']);
  });

  it('refuses two orders of the same things', () => {
    const sent = card({ kind: 'open', people: ['b', 'a', 'c'], seen: { people: ['a', 'b', 'c'] } });
    expect(refusalOf(() => mergeEdit(sent, { people: ['a', 'c', 'b'] }))).toMatchObject([
      'edit.overtaken',
      { now: { people: ['a', 'c', 'b'] } },
    ]);
  });

  it('knows an entry by its id, and refuses two rewordings of one', () => {
    class ListDto {
      @IsArray() lines: { id?: string; text: string }[];
      @IsSeen() seen?: Seen;
    }
    const began = [
      { id: '1', text: 'een' },
      { id: '2', text: 'twee' },
    ];
    const sent = Object.assign(new ListDto(), {
      lines: [began[0], { id: '2', text: 'TWEE' }, { text: 'nieuw' }],
      seen: { lines: began },
    });
    const now = { lines: [{ id: '1', text: 'EEN' }, began[1], { id: '3', text: 'drie' }] };
    expect(mergeEdit(sent, now).lines).toEqual([
      { id: '1', text: 'EEN' },
      { id: '2', text: 'TWEE' },
      { id: '3', text: 'drie' },
      { text: 'nieuw' },
    ]);
    const other = { lines: [began[0], { id: '2', text: 'tweede' }] };
    expect(refusalOf(() => mergeEdit(sent, other))).toMatchObject(['edit.overtaken', { now: other }]);
  });

  it('refuses two changes that are not right together', () => {
    const sent = card({ kind: 'open', why: '', seen: { kind: 'open', why: 'ja' } });
    expect(refusalOf(() => mergeEdit(sent, { kind: 'closed', why: 'ja' }))).toMatchObject([
      'edit.overtaken',
      { now: { kind: 'closed' } },
    ]);
  });

  it('writes everything for who does not say what they saw', () => {
    expect(mergeEdit(card({ kind: 'open', people: [] }), { people: ['a'] })).toEqual({
      kind: 'open',
      people: [],
    });
  });
});
