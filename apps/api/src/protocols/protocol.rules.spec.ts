import fc from 'fast-check';
import type { QuestionFacts, VersionFacts } from './protocol.rules.ts';
import {
  changesBetween,
  contentHash,
  gapsIn,
  guideFor,
  isWordingOnly,
  wordChanges,
} from './protocol.rules.ts';

const plain = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();
const question = (lineageId: string, over: Partial<QuestionFacts> = {}): QuestionFacts => ({
  lineageId,
  audience: 'student',
  leadingQuestionId: 'LV2',
  text: `Wat merk je het eerst als de groep klein is, ${lineageId}?`,
  explanation: '',
  kind: 'open',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  probes: [],
  isOptional: false,
  condition: null,
  isChosen: true,
  position: 1,
  ...over,
});
const version = (questions: QuestionFacts[], over: Partial<VersionFacts> = {}): VersionFacts => ({
  consentStudent: 'Je mag altijd stoppen.',
  consentTeacher: 'Je mag altijd stoppen.',
  questions,
  ...over,
});

describe('gaps', () => {
  it('say that LV3 has no question for students, and how many ideas there are to choose from', () => {
    const questions = [
      question('a', { leadingQuestionId: 'LV1' }),
      question('b', { leadingQuestionId: 'LV2' }),
      question('c', { leadingQuestionId: 'LV1', audience: 'teacher' }),
      question('d', { leadingQuestionId: 'LV2', audience: 'teacher', isChosen: false }),
      question('e', { leadingQuestionId: 'LV3', audience: 'teacher' }),
    ];
    expect(gapsIn(['LV1', 'LV2', 'LV3'], questions)).toEqual([
      { leadingQuestionId: 'LV3', audience: 'student', ideas: 0 },
      { leadingQuestionId: 'LV2', audience: 'teacher', ideas: 1 },
    ]);
  });
});

describe('the difference between two versions', () => {
  const first = version([question('a', { position: 1 }), question('b', { position: 2 })]);
  const changed = (over: Partial<QuestionFacts>): VersionFacts =>
    version([question('a', { position: 1, ...over }), question('b', { position: 2 })]);
  const kinds = (to: VersionFacts): string[] => changesBetween(first, to).map(({ kind }) => kind);

  it('is nothing between a version and itself, and an idea more is no difference', () => {
    expect(kinds(first)).toEqual([]);
    expect(kinds(version([...first.questions, question('z', { isChosen: false })]))).toEqual([]);
  });

  it('can be called the same in meaning for words, explanation, probes, order and consent text', () => {
    for (const to of [
      changed({ text: 'Wat merk je het eerste?' }),
      changed({ explanation: 'Bedoeld is: in de les.' }),
      changed({ probes: ['Wat nog meer?'] }),
      version([question('a', { position: 2 }), question('b', { position: 1 })]),
      version(first.questions, { consentStudent: 'Stoppen mag altijd.' }),
    ]) {
      expect(kinds(to).length).toBeGreaterThan(0);
      expect(isWordingOnly(changesBetween(first, to))).toBe(true);
    }
  });

  it('cannot be called the same when a question comes, goes, is answered otherwise or serves another purpose', () => {
    for (const to of [
      version([...first.questions, question('c')]),
      version(first.questions.slice(0, 1)),
      changed({ kind: 'scale', scaleMax: 5 }),
      changed({ kind: 'observation', rows: ['De docent wacht'] }),
      changed({ leadingQuestionId: 'LV3' }),
      changed({ condition: { match: 'all', tests: [{ lineageId: 'b', op: 'answered' }] } }),
      changed({ isChosen: false }),
    ])
      expect(isWordingOnly(changesBetween(first, to))).toBe(false);
  });

  it('shows a typo as the words that changed', () => {
    expect(wordChanges('Hoe vaak wet je docent dit?', 'Hoe vaak weet je docent dit?')).toEqual([
      { kind: 'same', text: 'Hoe vaak ' },
      { kind: 'removed', text: 'wet ' },
      { kind: 'added', text: 'weet ' },
      { kind: 'same', text: 'je docent dit?' },
    ]);
  });

  it('always holds both texts, word for word', () => {
    const text = fc.array(fc.constantFrom('klein', 'groep', 'les', 'de', 'een'), { maxLength: 12 });
    const spaced = text.map((words) => words.join(' '));
    fc.assert(
      fc.property(spaced, spaced, (before, after) => {
        const parts = wordChanges(before, after);
        const read = (skip: string): string =>
          parts
            .filter(({ kind }) => kind !== skip)
            .map((part) => part.text)
            .join('');
        expect(plain(read('added'))).toBe(before);
        expect(plain(read('removed'))).toBe(after);
      }),
    );
  });
});

describe('the hash of a frozen version', () => {
  it('follows what is asked, in which order, and nothing else', () => {
    const one = version([question('a', { position: 1 }), question('b', { position: 2 })]);
    const same = version([
      question('b', { position: 7 }),
      question('c', { isChosen: false }),
      question('a', { position: 3 }),
    ]);
    expect(contentHash(same)).toBe(contentHash(one));
    expect(contentHash(version([question('a', { position: 2 }), question('b', { position: 1 })]))).not.toBe(
      contentHash(one),
    );
    expect(contentHash({ ...one, consentTeacher: 'Anders.' })).not.toBe(contentHash(one));
    expect(guideFor(same.questions, 'student').map(({ lineageId }) => lineageId)).toEqual(['a', 'b']);
  });
});
