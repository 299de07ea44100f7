import { isolated, isolating } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../test/show.tsx';
import { useText } from './text.ts';

const kept = '\u2068שרה כהן 2\u2069';

function Lead() {
  return <p>{useText('reports').by('שרה כהן 2')}</p>;
}

describe('a name from right to left', () => {
  it('keeps to itself, and no other name is touched', () => {
    expect(isolated('שרה כהן 2')).toBe(kept);
    expect(isolated('أحمد')).toBe('\u2068أحمد\u2069');
    for (const it of ['Marit Oldenhof', 'Łukasz', '小林', 'Ωmega', '']) expect(isolated(it)).toBe(it);
  });

  it('keeps to itself in a sentence, whether it is given alone, in a list or as a fact', () => {
    const words = isolating({
      title: 'Leden',
      level: { by: (name: string, at: number) => `${name} (${at})` },
      all: (names: string[]) => names.join(', '),
      codes: { taken: (facts: Record<string, unknown>) => `Van ${String(facts['name'])}.` },
    });
    expect(words.title).toBe('Leden');
    expect(words.level.by('שרה כהן 2', 3)).toBe(`${kept} (3)`);
    expect(words.all(['Ada', 'שרה כהן 2'])).toBe(`Ada, ${kept}`);
    expect(words.codes.taken({ name: 'שרה כהן 2' })).toBe(`Van ${kept}.`);
  });

  it('keeps to itself in the words of every room', async () => {
    await show(<Lead />, { rooms: ['reports'] });
    expect(screen.getByText(/^Auteurs/).textContent).toBe(`Auteurs: ${kept}`);
  });
});
