import type { Snapshot } from '@leerkring/shared';

/** A small but complete frozen report, for tests of the writers. */
export function sampleSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    format: 1,
    locale: 'nl',
    slug: 'leren-van-kleine-groepen',
    url: 'https://leerkring.example/publicatie/leren-van-kleine-groepen/1.0',
    number: '1.0',
    title: 'Leren van kleine groepen',
    group: 'Kleine groepen',
    schoolYear: '2021-2022',
    organisations: ['ROC van Twente (demo)'],
    programmes: [
      { name: 'Haarverzorging', levels: [2, 3, 4] },
      { name: 'Verkoper', levels: [2] },
    ],
    authors: ['Bram Nijkamp', 'Aylin Demirci', 'Loes Reuvekamp', 'Willemijn Sanders'],
    frozenAt: '2022-04-28T13:30:00.000Z',
    changeNote: 'Vastgesteld door alle opleidingen',
    leadingQuestions: ['Hoe ziet werken met kleine groepen eruit?'],
    conversations: { total: 20, students: 10, teachers: 10 },
    method: {
      from: '2021-11',
      until: '2021-12',
      visited: 2,
      guides: ['1.0', '1.1'],
      surveys: [{ title: 'Differentiëren', source: 'Een veldstudie', period: 'najaar 2020', answers: 169 }],
      readers: 4,
      codes: 12,
      doubleCoded: 6,
      withdrawn: 1,
    },
    sections: [
      {
        id: 'waarom',
        kind: 'text',
        title: 'Waarom samen',
        blocks: [
          {
            kind: 'paragraph',
            inlines: [
              { kind: 'text', text: 'Vijf opleidingen ' },
              { kind: 'text', text: 'leren', bold: true },
              { kind: 'text', text: ' samen, in ' },
              { kind: 'count', text: '17 van 20 gesprekken', themeId: 'gezien' },
            ],
          },
          { kind: 'quote', quoteId: 'stil' },
          { kind: 'quote', quoteId: 'kleur' },
        ],
      },
    ],
    themes: [
      {
        id: 'gezien',
        name: 'Gezien worden',
        description: 'Aandacht voor vak en persoon',
        support: { conversations: 17, conversationsOf: 20, programmes: 5, programmesOf: 5 },
        singleCase: false,
        counterVoice: 'Het verschilt per docent',
        quoteIds: ['stil'],
      },
    ],
    recommendations: [
      {
        id: 'p1',
        audience: 'practice',
        wording: 'Begin bij de vraag waar studenten beter van worden.',
        themeIds: ['gezien'],
        owner: 'Sport & Bewegen',
        due: '2022-09-01T00:00:00.000Z',
        weighed: {
          isEarlier: true,
          voters: 3,
          fingers: [0, 1, 0, 0, 0, 2],
          programmes: [
            { name: 'Sport & Bewegen', fingers: [0, 0, 0, 0, 0, 2] },
            { name: '', fingers: [0, 1, 0, 0, 0, 0] },
          ],
          minority: [{ fingers: 1, text: 'Dit kost ons een lesuur.' }],
        },
      },
    ],
    quotes: [
      { id: 'stil', code: 'ST-01' },
      { id: 'kleur', code: 'ST-07' },
    ],
    ...change,
  };
}

/** The words of the sample's quotes: one stands, one is withdrawn. */
export function sampleStanding(
  stil: string | null = 'Je valt op als je stil bent.',
  withdrawnConversations = 0,
) {
  return {
    quoteWords: new Map([
      ['stil', stil],
      ['kleur', null],
    ]),
    withdrawnConversations,
    withdrawnQuotes: stil === null ? 2 : 1,
  };
}
