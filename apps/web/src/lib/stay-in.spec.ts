import type { SessionDto } from '@leerkring/shared';
import { holdWords } from './held-words.ts';
import { whoStays } from './stay-in.ts';

const session = (id: string | null) => ({ user: id === null ? null : { id } }) as SessionDto;
const [marit, bram, nobody] = [session('marit'), session('bram'), session(null)];

describe('a page whose session has ended', () => {
  const form = document.createElement('form');

  it('shows the door when nothing on it is unsaved', () => {
    expect(whoStays(nobody, marit)).toBe(nobody);
  });

  it('stays with what is typed and not saved, until somebody is in', () => {
    document.body.append(form);
    const release = holdWords(
      form,
      () => true,
      () => undefined,
    );
    expect(whoStays(nobody, marit)).toBe(marit);
    // Asked again while the door is shut.
    expect(whoStays(nobody, marit)).toBe(marit);
    expect(whoStays(bram, marit)).toBe(bram);
    expect(whoStays(marit, marit)).toBe(marit);
    expect(whoStays(nobody, undefined)).toBe(nobody);
    release();
    expect(whoStays(nobody, marit)).toBe(nobody);
  });

  it('does not stay for a form that is gone', () => {
    form.remove();
    holdWords(
      form,
      () => false,
      () => undefined,
    );
    expect(whoStays(nobody, marit)).toBe(nobody);
  });
});
