type Facts = Record<string, unknown>;

/** What is the matter in recommendations and in versions of the report. */
export const reportProblems = {
  'recommendation.no_evidence': 'No red thread carries this yet. Link one, or park it as an idea.',
  'recommendation.owner_left': 'This person is no longer in the group.',
  'recommendation.wording_changed': 'The words have changed meanwhile. Read them, and weigh again.',
  'recommendation.talk_first': 'Someone cannot live with this yet. Discuss it first.',
  'recommendation.weighing_open': 'It is still being weighed. Close that first.',
  'recommendation.merge_elsewhere':
    'You cannot merge with this one. Choose another that is still being discussed.',
  'weighing.running': 'A round is already under way.',
  'weighing.step_passed': 'This step is already over.',
  'weighing.nothing_to_weigh': 'There is nothing to weigh yet. Propose a recommendation first.',
  'weighing.closed': 'This is no longer being weighed.',
  'weighing.too_many_dots': (facts: Facts) =>
    `You have ${String(facts['dots'] ?? 'fewer')} dots in all. Take one away somewhere.`,
  'weighing.too_many_on_one': (facts: Facts) =>
    `One recommendation gets at most ${String(facts['dots'] ?? 'a few')} of your dots.`,
  'reason.name_taken': 'There is a reason with that name already.',
  'reason.still_open': 'Wait until it has closed. Until then somebody can still change something.',
  'survey.in_use': 'An insight rests on this table. Take it away there first.',
  'section.decision_fell': 'This decision no longer holds. Choose another one.',
  'insight.changed_since': 'This insight has changed in the meantime. Please read it again.',
  'version.number_taken': 'This version number has been used.',
  'version.number_not_higher': (facts: Facts) =>
    `Choose a number higher than ${String(facts['last'] ?? 'the last')}.`,
  'version.not_approved': (facts: Facts) =>
    `Not every programme agrees yet. Still to come: ${[facts['programmes'] ?? 'the others'].flat().join(', ')}.`,
  'version.already_approved': 'Your programme has already approved this version.',
  'version.numbers_unsourced': (facts: Facts) =>
    `This version cannot become public yet: ${[facts['numbers'] ?? 'some numbers'].flat().slice(0, 5).join(', ')} without a source. Add the source and freeze a new version.`,
  'version.summary_too_long':
    'This version cannot become public yet: a summary does not fit on one page. Make it shorter and freeze a new version.',
  'erratum.exists': 'This correction is already there.',
  'erratum.changes_nothing': 'What it says and what it should have said are the same.',
  'erratum.quotes_someone':
    'This repeats words of a quote. Whoever said them must always be able to take them back. Name the code of the quote instead of its words.',
  'erratum.stays': 'A correction stays as it was given. Withdraw it and report a new one.',
  'version.not_signed': (facts: Facts) =>
    `Not everyone has signed for exactly this text. Still to sign: ${[facts['names'] ?? 'the others'].flat().join(', ')}.`,
  'report.points_open': 'Something is still open. Finish it first, or write down why you sign all the same.',
  'report.changed_since': 'The text has changed meanwhile. Read it once more, and then sign.',
  'version.frozen': 'This version is frozen and never changes. Make a new version.',
  'section.lead_no_author': 'A chapter is led by an author. Make this person an author first.',
  'section.nobody_writes': 'Choose a lead first. Otherwise nobody can write in this chapter.',
  'section.kind_taken': 'The report already has such a chapter.',
};
