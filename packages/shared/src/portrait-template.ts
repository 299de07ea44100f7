// — the template: what a portrait asks, as data —

export const portraitFieldKinds = ['text', 'line', 'choice', 'number', 'date', 'hours', 'audience'] as const;
export type PortraitFieldKind = (typeof portraitFieldKinds)[number];

export interface PortraitField {
  /** Stays the same in every later template, so that answers of different years lie side by side. */
  id: string;
  kind: PortraitFieldKind;
  isCompulsory?: true;
  options?: readonly string[];
}

/** Version 1. A later version adds or retires fields; it never gives an id another meaning. */
export const portraitTemplate = {
  version: 1,
  sections: [
    {
      id: 'core',
      fields: [
        { id: 'title', kind: 'line' },
        { id: 'core', kind: 'line' },
        { id: 'status', kind: 'choice', options: ['does_already', 'wants_to', 'stopped'] },
      ],
    },
    {
      id: 'purpose',
      fields: [
        { id: 'goal', kind: 'text', isCompulsory: true },
        { id: 'occasion', kind: 'text' },
      ],
    },
    {
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
    },
    { id: 'hours', fields: [{ id: 'hours', kind: 'hours' }] },
    {
      id: 'experience',
      fields: [
        { id: 'quality', kind: 'text' },
        { id: 'benefits', kind: 'text' },
        { id: 'drawbacks', kind: 'text' },
        { id: 'needs', kind: 'text' },
        { id: 'question', kind: 'text' },
      ],
    },
    {
      id: 'contact',
      fields: [
        { id: 'contact', kind: 'line' },
        { id: 'owner', kind: 'line' },
        { id: 'validUntil', kind: 'date' },
        { id: 'licence', kind: 'choice', options: ['group_only', 'cc_by', 'cc_by_sa'] },
      ],
    },
  ],
} as const satisfies {
  version: number;
  sections: readonly { id: string; fields: readonly PortraitField[] }[];
};

type Section = (typeof portraitTemplate.sections)[number];
export type PortraitSectionId = Section['id'];
export type PortraitFieldId = Section['fields'][number]['id'];
type OptionsOf<F> = F extends { options: readonly (infer O)[] } ? O : never;
export type PortraitChoice = OptionsOf<Section['fields'][number]>;

export const portraitFields: readonly (PortraitField & { id: PortraitFieldId })[] =
  portraitTemplate.sections.flatMap((section): (PortraitField & { id: PortraitFieldId })[] => [
    ...section.fields,
  ]);
export const portraitFieldIds: readonly PortraitFieldId[] = portraitFields.map(({ id }) => id);

export function portraitField(id: string): (PortraitField & { id: PortraitFieldId }) | undefined {
  return portraitFields.find((field) => field.id === id);
}
