// — the template: what a portrait asks, as data —

export const portraitFieldKinds = [
  'text',
  'line',
  'choice',
  'number',
  'date',
  'hours',
  'audience',
  'files',
] as const;
export type PortraitFieldKind = (typeof portraitFieldKinds)[number];

export interface PortraitField {
  /** Stays the same in every later template, so that answers of different years lie side by side. */
  id: string;
  kind: PortraitFieldKind;
  isCompulsory?: true;
  options?: readonly string[];
}

interface PortraitTemplate {
  version: number;
  sections: readonly { id: string; fields: readonly PortraitField[] }[];
}

const core = {
  id: 'core',
  fields: [
    { id: 'title', kind: 'line' },
    { id: 'core', kind: 'line' },
    { id: 'status', kind: 'choice', options: ['does_already', 'wants_to', 'stopped'] },
  ],
} as const;
const purpose = {
  id: 'purpose',
  fields: [
    { id: 'goal', kind: 'text', isCompulsory: true },
    { id: 'occasion', kind: 'text' },
  ],
} as const;
const organisation = {
  id: 'organisation',
  fields: [
    { id: 'organisation', kind: 'text', isCompulsory: true },
    { id: 'audience', kind: 'audience' },
    { id: 'groupBefore', kind: 'number' },
    { id: 'groupNow', kind: 'number' },
    { id: 'approach', kind: 'choice', options: ['shift', 'derogate', 'split', 'other'] },
    { id: 'timetable', kind: 'text' },
    { id: 'practice', kind: 'text' },
    { id: 'costs', kind: 'text' },
  ],
} as const;
const hours = { id: 'hours', fields: [{ id: 'hours', kind: 'hours' }] } as const;
const experience = {
  id: 'experience',
  fields: [
    { id: 'quality', kind: 'text' },
    { id: 'benefits', kind: 'text' },
    { id: 'drawbacks', kind: 'text' },
    { id: 'needs', kind: 'text' },
    { id: 'question', kind: 'text' },
  ],
} as const;
const contact = {
  id: 'contact',
  fields: [
    { id: 'contact', kind: 'line' },
    { id: 'owner', kind: 'line' },
    { id: 'validUntil', kind: 'date' },
    { id: 'licence', kind: 'choice', options: ['group_only', 'cc_by', 'cc_by_sa'] },
  ],
} as const;

/**
 * Every template there ever was, oldest first. A portrait keeps the one it was begun with until its programme takes the
 * newer one. A later template adds or retires fields; it never gives an id another meaning, and none is ever removed
 * from this list, so that every answer keeps its question.
 */
export const portraitTemplates = [
  { version: 1, sections: [core, purpose, organisation, hours, experience, contact] },
  {
    version: 2,
    sections: [
      core,
      purpose,
      {
        id: 'organisation',
        fields: [...organisation.fields, { id: 'preparation', kind: 'text' }],
      },
      hours,
      { id: 'experience', fields: [...experience.fields, { id: 'studentVoice', kind: 'text' }] },
      contact,
    ],
  },
  {
    version: 3,
    sections: [
      core,
      purpose,
      {
        id: 'organisation',
        fields: [
          ...organisation.fields,
          { id: 'preparation', kind: 'text' },
          { id: 'pictures', kind: 'files' },
        ],
      },
      hours,
      { id: 'experience', fields: [...experience.fields, { id: 'studentVoice', kind: 'text' }] },
      contact,
    ],
  },
] as const satisfies readonly PortraitTemplate[];

/** With which a portrait begins now. */
export const portraitTemplate = portraitTemplates[2];

type Section = (typeof portraitTemplates)[number]['sections'][number];
export type PortraitSectionId = Section['id'];
export type PortraitFieldId = Section['fields'][number]['id'];
export type PortraitTemplateField = PortraitField & { id: PortraitFieldId };
type OptionsOf<F> = F extends { options: readonly (infer O)[] } ? O : never;
export type PortraitChoice = OptionsOf<Section['fields'][number]>;

/** The parts of one template, with what each asks. */
export function portraitSectionsOf(
  version: number,
): { id: PortraitSectionId; fields: readonly PortraitTemplateField[] }[] {
  const template = portraitTemplates.find((it) => it.version === version) ?? portraitTemplate;
  return template.sections.map(({ id, fields }) => ({ id, fields }));
}

export function portraitFieldsOf(version: number): PortraitTemplateField[] {
  return portraitSectionsOf(version).flatMap(({ fields }) => fields);
}

interface AskedSection<S extends string, F> {
  id: S;
  fields: readonly F[];
}

/**
 * The parts in the order of the newest of `templates`, each with all that was ever asked in it: an answer outlives the
 * template that asked for it.
 * @param templates oldest first
 */
export function sectionsOver<S extends string, F extends { id: string }>(
  templates: readonly (readonly AskedSection<S, F>[])[],
): AskedSection<S, F>[] {
  const sections = new Map<S, Map<string, F>>();
  const placed = new Set<string>();
  for (const template of templates.toReversed())
    for (const { id, fields } of template) {
      const mine = sections.get(id) ?? new Map<string, F>();
      sections.set(id, mine);
      for (const field of fields)
        if (!placed.has(field.id)) {
          placed.add(field.id);
          mine.set(field.id, field);
        }
    }
  return [...sections].map(([id, fields]) => ({ id, fields: [...fields.values()] }));
}

/** For who reads: what the newest template asks, and what an earlier one asked. */
export const portraitSections = sectionsOver(
  portraitTemplates.map(({ version }) => portraitSectionsOf(version)),
);

/** What one template asks that an earlier one did not. */
export function questionsSince(version: number, earlier: number): PortraitFieldId[] {
  const known = new Set(portraitFieldsOf(earlier).map(({ id }) => id));
  return portraitFieldsOf(version).flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** What the newest template asks that this one does not. */
export const newQuestionsFor = (version: number): PortraitFieldId[] =>
  questionsSince(portraitTemplate.version, version);

/** Every field of any template: the newest in its order, then what it no longer asks. */
export const portraitFields: readonly PortraitTemplateField[] = [
  ...new Map(
    portraitTemplates
      .toReversed()
      .flatMap(({ version }) => portraitFieldsOf(version))
      .map((field) => [field.id, field]),
  ).values(),
];
export const portraitFieldIds: readonly PortraitFieldId[] = portraitFields.map(({ id }) => id);

export function portraitField(id: string): PortraitTemplateField | undefined {
  return portraitFields.find((field) => field.id === id);
}
