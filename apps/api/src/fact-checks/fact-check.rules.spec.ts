import fc from 'fast-check';
import { paragraphsOf, tellsWho } from './fact-check.rules.ts';

const paragraph = (...content: object[]) => ({ type: 'paragraph', content }) as never;
const words = (text: string) => ({ type: 'text', text });

describe('the paragraphs of a chapter', () => {
  it('are its words, also those in lists, without quotes and counts', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'heading', content: [words('Kop')] },
        paragraph(
          words('Bij Haarverzorging '),
          { type: 'count', attrs: { themeId: 'x' } },
          words('werkt men zo.'),
        ),
        { type: 'quote', attrs: { quoteId: 'y' } },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('Een punt.'))] }] },
        paragraph(),
      ],
    };
    expect(paragraphsOf(doc)).toEqual(['Bij Haarverzorging werkt men zo.', 'Een punt.']);
  });
});

describe('what tells a host who spoke', () => {
  it('is a code, in whatever way it is written', () => {
    for (const text of ['Volgens ST-04 is dat zo.', 'st 04 zei dat', '(DO07)'])
      expect(tellsWho(text, [])).toBe(true);
    expect(tellsWho('In STAGE-weken doen 12 groepen mee.', [])).toBe(false);
  });

  it('is a run of words as they were said, whatever the capitals and commas', () => {
    const said = 'Eerst vond ik dat eng, maar nu durf ik alles te vragen.';
    expect(tellsWho('Studenten zeggen: maar nu durf ik alles te vragen!', [said])).toBe(true);
    expect(tellsWho('Studenten durven meer te vragen dan eerst.', [said])).toBe(false);
  });

  it('is the whole of a short answer, but not two words that everybody says', () => {
    expect(tellsWho('Er is rust in de klas, horen we.', ['Er is rust in de klas'])).toBe(true);
    expect(tellsWho('Dat gaat heel goed.', ['Heel goed'])).toBe(false);
  });

  it('is every passage that holds an answer of six words or more, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 30 }),
        fc.array(word),
        fc.array(word),
        (said, before, after) => {
          expect(tellsWho([...before, ...said, ...after].join(' '), [said.join(', ')])).toBe(true);
        },
      ),
    );
  });
});
