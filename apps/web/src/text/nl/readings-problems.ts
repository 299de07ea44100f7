/** Why something about reading in two stages cannot be. */
export const readingsProblems = {
  'reading.not_a_reader': 'Kies mensen die de antwoorden mogen lezen: auteurs en onderzoekers.',
  'reading.no_plan':
    'Zo zou iemand een gesprek lezen van een eigen bezoek. Kies er een lezer bij, of wijs iemand anders aan.',
  'reading.nothing_to_read': 'Er is nog geen gesprek ingeleverd.',
  'reading.handed_in': 'Dit is ingeleverd. Het blijft zoals het is.',
  'reading.nothing_written': 'Schrijf eerst minstens één draad op.',
  'reading.case_elsewhere': 'Dit gesprek hoort niet bij wat jij leest. Kies een van je eigen gesprekken.',
  'reading.still_blind': 'De lezers zijn nog bezig. Daarna zie je wat iedereen vond.',
  'reading.begun': 'Er is al iemand begonnen met schrijven. Daarom blijft de verdeling zoals ze is.',
  'reading.opened': 'Iedereen leest nu samen. De verdeling staat vast.',
  'reading.two_questions': 'Deze draden horen bij verschillende vragen. Voeg ze per vraag samen.',
  'balance.too_few':
    'Er zijn te weinig gesprekken geciteerd, of bijna alle, of er is sinds de vorige keer te weinig veranderd. De cijfers zouden verraden waar iemand sprak.',
  'reading.moved_since': 'Met deze draden is daarna al iets anders gedaan. Kijk nog eens hoe het nu is.',
};
