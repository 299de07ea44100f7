export const doubleCodings = {
  title: 'Double coding',
  lead: 'Two people code the same answers without seeing each other. Where they differ, you talk about the code.',
  empty: 'Nothing has been coded twice yet.',
  emptyBody: 'Begin with ten answers or so. You soon notice which codes are not clear yet.',
  emptyWait: 'Authors and researchers begin this. It takes three: two code, one decides.',
  begin: 'Begin a round',
  beginTitle: 'A round of double coding',
  name: 'Name',
  namePlaceholder: 'For instance: first try',
  first: 'Who codes?',
  second: 'And who codes the same?',
  adjudicator: 'Who decides on differences?',
  adjudicatorHint: 'Someone other than the two who code.',
  units: 'How many answers?',
  free: (n: number) =>
    n === 1
      ? 'One answer has not been coded anywhere yet.'
      : `${n} answers have not been coded anywhere yet.`,
  drawn: 'Which answers it will be is drawn by lot.',
  who: (first: string, second: string, third: string) => `${first} and ${second} code, ${third} decides`,
  underWay: (isFirst: boolean, isSecond: boolean): string =>
    isFirst || isSecond ? 'One of the two is done' : 'Both are at work',
  toSettle: 'To decide',
  done: 'Done',
  openDifferences: (n: number) =>
    n === 0
      ? 'No open differences.'
      : n === 1
        ? 'One difference still open.'
        : `${n} differences still open.`,
  toCode: 'Code',
  blindTitle: (name: string) => `${name}: your part`,
  blindLead: 'You only see your own codes. The other sees your work when you are both done.',
  blindBody: 'As soon as both are done, you see here how alike they coded and where they differ.',
  handIn: 'I am done',
  handInTitle: 'Done with this round?',
  handInBody: 'After that your work stays as it is. When the other is done too, you see each other’s codes.',
  stuckBody:
    'One of the two no longer reads answers here, and will not finish. Whoever codes can end the round.',
  callOff: 'End this round',
  callOffTitle: 'End this round?',
  callOffBody:
    'The round disappears from the list. What was coded stays, as ordinary codes of whoever gave them. Answers without codes can be drawn again.',
  takeOver: 'Take over deciding',
  takeOverTitle: 'Do you decide from now on?',
  takeOverBody:
    'Whoever was to decide here no longer reads answers. What was decided stays; the rest is for you to decide.',
  agreement: 'How alike?',
  agreementLead:
    'A code counts per answer: given or not. 1 is entirely alike, 0 is no better than chance. The talk about the differences matters more than the number.',
  caption: (n: number) => `Over ${n === 1 ? '1 answer' : `${n} answers`}`,
  code: 'Code',
  both: 'Both',
  onlyFirst: 'Only the first',
  onlySecond: 'Only the second',
  neither: 'Neither',
  alpha: 'Alpha (Krippendorff)',
  kappa: 'Kappa (Cohen)',
  overall: 'All codes together',
  nothingGiven: 'Neither gave a code.',
  refused: {
    too_few_units: (n: number) =>
      `There ${n === 1 ? 'is only 1 answer' : `are only ${n} answers`}. Below five a number mostly tells of chance, so we do not give one.`,
    no_variation: (n: number) =>
      `Both chose the same for all ${n} answers. Nothing could differ, and then there is no number.`,
  },
  differences: 'Differences',
  differencesLead: (name: string) => `${name} decides, with a reason. What the two did stays.`,
  noDifferences: 'There are no differences.',
  open: 'open',
  applies: 'Belongs',
  appliesNot: 'Does not belong',
  does: (code: string) => `Does “${code}” belong to this answer?`,
  whoDid: (giver: string, other: string) => `${giver} gave this code, ${other} did not.`,
  settledBy: (name: string) => `${name}:`,
  someone: 'Somebody who has left',
  reason: 'Why?',
  settle: 'Decide',
};
