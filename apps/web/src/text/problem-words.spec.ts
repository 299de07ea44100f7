import { readProblem } from '../lib/http.ts';
import { sayProblem } from '../lib/problems.ts';
import { loadText, textAtHand } from './text.ts';

const answer = (code: string) =>
  ({ status: 409, headers: new Headers(), json: async () => ({ code, requestId: '7' }) }) as Response;

describe('The words of a problem', () => {
  it('are there when a room refuses, on a page that came without them', async () => {
    const words = await loadText('problems');
    expect(textAtHand('room-problems')).toBeUndefined();
    const problem = await readProblem(answer('programme.in_use'));
    expect(sayProblem(words, problem)).toBe(
      'Deze opleiding doet mee in een leergemeenschap en kan daarom niet weg.',
    );
  });

  it('say a number to report it by where nobody has words for it', async () => {
    const words = await loadText('problems');
    const problem = await readProblem(answer('programme.of_tomorrow'));
    expect(sayProblem(words, problem)).toContain('7');
  });
});
