import { type TallyDto, type TallyShape, type TextNodeJson, tallyValues, writeSeen } from '@leerkring/shared';

/**
 * A chapter whose numbers stay bound to what was counted. One was written before the table of the study was put
 * right: it stands in amber until somebody says that the sentence still holds.
 */
export function numberLines(tallies: TallyDto[]): TextNodeJson[] {
  const number = (
    question: string,
    shape: TallyShape,
    columns: string[] = [],
    seen?: string,
  ): TextNodeJson => {
    const tally = tallies.find((it) => it.question === question && it.audience === null);
    const values = tallyValues(tally, { columns, shape }) ?? [];
    return {
      type: 'count',
      attrs: {
        tally: tally?.key ?? '',
        columns: JSON.stringify(columns),
        shape,
        seen: seen ?? writeSeen(values),
      },
    };
  };
  const pace = 'Studenten werken in hun eigen tempo';
  const practical = 'Theorie krijgt een praktische vorm';
  return [
    [
      'In een veldstudie onder ',
      number(pace, 'of'),
      ' docenten laat ',
      number(pace, 'percent', ['regelmatig', 'meestal', 'altijd']),
      ' hun studenten vaak in eigen tempo werken.',
    ],
    [
      'Theorie een praktische vorm geven doet ',
      number(practical, 'percent', ['meestal', 'altijd'], '70'),
      ' van hen meestal of altijd.',
    ],
    [
      'Onze studenten geven “mijn docent ziet het als ik vastloop” gemiddeld een ',
      number('Mijn docent ziet het als ik vastloop.', 'mean'),
      ' op een schaal van nooit tot altijd.',
    ],
  ].map((parts) => ({
    type: 'paragraph',
    content: parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  }));
}
