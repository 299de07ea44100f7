import {
  newQuestionsFor,
  portraitFieldIds,
  portraitFieldsOf,
  portraitSections,
  portraitTemplates,
  questionsSince,
  sectionsOver,
} from './portrait-template.ts';

/** What every field that was ever asked is, and the choices it had: a portrait of any year may hold an answer to it. */
const promised = {
  title: 'line',
  core: 'line',
  status: 'choice does_already wants_to stopped',
  goal: 'text',
  occasion: 'text',
  organisation: 'text',
  audience: 'audience',
  groupBefore: 'number',
  groupNow: 'number',
  approach: 'choice shift derogate split other',
  timetable: 'text',
  practice: 'text',
  costs: 'text',
  preparation: 'text',
  pictures: 'files',
  hours: 'hours',
  quality: 'text',
  benefits: 'text',
  drawbacks: 'text',
  needs: 'text',
  question: 'text',
  studentVoice: 'text',
  contact: 'line',
  owner: 'line',
  validUntil: 'date',
  licence: 'choice group_only cc_by cc_by_sa',
};

describe('the templates of a portrait', () => {
  it('keep every field they ever had under its id, of the same kind and with every choice it had', () => {
    for (const { version } of portraitTemplates)
      for (const { id, kind, options = [] } of portraitFieldsOf(version)) {
        const [was = '', ...had] = (promised[id] ?? '').split(' ');
        expect({ version, id, kind }).toEqual({ version, id, kind: was });
        expect([...options]).toEqual(expect.arrayContaining(had));
      }
    expect(portraitFieldIds).toEqual(expect.arrayContaining(Object.keys(promised)));
    expect(portraitTemplates.map(({ version }) => version)).toEqual(portraitTemplates.map((_, at) => at + 1));
  });

  it('ask no field twice, and each is read somewhere', () => {
    for (const { version } of portraitTemplates) {
      const ids = portraitFieldsOf(version).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(portraitSections.flatMap(({ fields }) => fields.map(({ id }) => id)).toSorted()).toEqual(
      [...portraitFieldIds].toSorted(),
    );
  });

  it('say what each asks that an earlier one did not', () => {
    expect(newQuestionsFor(1)).toEqual(['preparation', 'pictures', 'studentVoice']);
    expect(questionsSince(2, 1)).toEqual(['preparation', 'studentVoice']);
    expect(questionsSince(1, 3)).toEqual([]);
  });

  it('leave an answer to read in its part when a later one no longer asks for it, or asks elsewhere', () => {
    const first = [
      { id: 'core', fields: [{ id: 'title' }, { id: 'motto' }] },
      { id: 'past', fields: [{ id: 'history' }] },
    ];
    const second = [
      { id: 'new', fields: [{ id: 'dream' }] },
      { id: 'core', fields: [{ id: 'history' }, { id: 'title' }] },
    ];
    expect(sectionsOver([first, second])).toEqual([
      { id: 'new', fields: [{ id: 'dream' }] },
      { id: 'core', fields: [{ id: 'history' }, { id: 'title' }, { id: 'motto' }] },
      { id: 'past', fields: [] },
    ]);
  });
});
