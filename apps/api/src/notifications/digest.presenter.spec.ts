import { presentCombined } from './digest.presenter.ts';

const home = 'https://leerkring.test/';
const letter = (...words: string[]) => ({
  subject: 'Een vraag',
  text: ['Beste Renske,', ...words].join('\n\n'),
});
const combined = (...words: string[]) =>
  presentCombined({ name: 'Renske Olthof', locale: 'nl' }, [letter(...words), letter()], home);

describe('letters that waited, as one', () => {
  it('keep their own ways in', () => {
    expect(combined(`Bekijk de ruil:\n${home}plg/1/bezoeken`).html).toContain(
      `<a href="${home}plg/1/bezoeken"`,
    );
  });

  it('make no link of what a stranger wrote as if it were one', () => {
    for (const address of ['https://elders.test/inloggen', 'https://leerkring.test.elders.test/']) {
      const { html, text } = combined('Iemand stelt deze vraag:', `Bevestig je account:\n${address}`);
      expect(html).not.toContain(`href="${address}`);
      expect(html).toContain(address);
      expect(text).toContain(address);
    }
  });
});
