/** Why something about a conversation, written down or recorded, cannot be. */
export const interviewsProblems = {
  'interview.conflict':
    'Er is genoteerd dat jij hier niet heen gaat. Vraag de coördinator om iemand anders te sturen.',
  'interview.visit_ended':
    'Dit bezoek doe jij niet meer. Een gesprek dat je al begonnen was, kun je nog inleveren.',
  'interview.own_programme': 'Je werkt bij deze opleiding. Een gesprek voer je altijd bij een andere.',
  'interview.no_consent': 'Zonder akkoord van je gesprekspartner wordt er niets bewaard.',
  'interview.protocol_not_frozen': 'De vragen zijn nog niet vastgesteld. Daarna kun je beginnen.',
  'interview.other_version': 'Deze vragen horen niet bij deze leergemeenschap.',
  'interview.question_elsewhere': 'Deze vraag hoort niet bij dit gesprek.',
  'interview.submitted': 'Dit gesprek is al ingeleverd. Wijzigen kan alleen nog met een reden.',
  'interview.not_submitted': 'Dit gesprek is nog niet ingeleverd.',
  'interview.withdrawn': 'Dit gesprek is ingetrokken; de antwoorden zijn gewist.',
  'interview.incomplete': 'Nog niet elke vraag heeft een antwoord of een reden.',
  'interview.id_taken': 'Dit gesprek bestaat al onder iemand anders.',
  'interview.one_per_respondent': 'Met deze persoon is dit gesprek al gevoerd.',
  'tandem.not_together':
    'Deze twee bezoeken kunnen niet samen. Ze gaan naar verschillende opleidingen, of een van de twee doet al samen met een ander of komt niet meer.',
  'tandem.under_way': 'Jullie zijn al begonnen. Wat jullie afspraken, blijft nu zo.',
  'tandem.number_taken': 'Dit nummer kan niet meer. Kies een ander gesprek.',
  'tandem.waits': 'Dit wacht nog op de ander. Daarna kan het.',
  'tandem.finished_alone':
    'Je collega heeft dit gesprek alleen afgerond. Wat jij opschreef, blijft op dit apparaat staan.',
  'tandem.taken_over':
    'De ander heeft dit gesprek al ingeleverd. Wat jij opschreef, blijft op dit apparaat staan.',
  'tandem.other_conversation': 'Deze twee horen niet bij hetzelfde gesprek.',
  'tandem.resolved': 'Dit verschil is al uitgezocht.',
  'interview.code_taken': 'Deze code is al vergeven.',
  'recording.refused': 'Dit gesprek wordt niet opgenomen.',
  'recording.id_taken': 'Deze opname hoort bij een ander gesprek.',
  'recording.chunk_differs': 'Op deze plek van de opname staat al iets anders.',
  'recording.chunk_damaged': 'Een stuk van de opname kwam beschadigd aan. We sturen het opnieuw.',
  'recording.chunk_too_large': 'Dit stuk van de opname is te groot.',
  'recording.incomplete': 'Er ontbreken nog stukken van de opname.',
  'recording.hash_differs':
    'Wat aankwam, is niet hetzelfde als wat op dit apparaat staat. Daarom blijft de opname hier bewaard.',
  'recording.kind': 'Dit is geen geluidsopname.',
  'recording.kept_already': 'Deze opname is al helemaal binnen.',
  'recording.not_kept': 'Deze opname is nog niet helemaal binnen.',
  'recording.full': 'Er past geen geluid meer bij dit gesprek. Schrijf de rest op.',
};
