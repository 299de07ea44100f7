type Facts = Record<string, unknown>;

/** What is the matter in recommendations and in versions of the report. */
export const reportProblems = {
  'recommendation.no_evidence':
    'Er is nog geen rode draad die dit draagt. Koppel er een, of parkeer het als idee.',
  'recommendation.owner_left': 'Deze persoon zit niet meer in de leergemeenschap.',
  'recommendation.wording_changed': 'De woorden zijn intussen veranderd. Lees ze, en weeg opnieuw.',
  'recommendation.talk_first': 'Iemand kan hier nog niet mee leven. Praat er eerst over.',
  'recommendation.weighing_open': 'Er wordt nog gewogen. Sluit dat eerst.',
  'recommendation.merge_elsewhere':
    'Met deze kun je niet samenvoegen. Kies een andere die nog in gesprek is.',
  'weighing.running': 'Er loopt al een ronde.',
  'weighing.step_passed': 'Deze stap is al voorbij.',
  'weighing.nothing_to_weigh': 'Er is nog niets om te wegen. Stel eerst een aanbeveling voor.',
  'weighing.closed': 'Dit wordt niet meer gewogen.',
  'weighing.too_many_dots': (facts: Facts) =>
    `Je hebt ${String(facts['dots'] ?? 'niet zo veel')} stippen in totaal. Haal er ergens een weg.`,
  'weighing.too_many_on_one': (facts: Facts) =>
    `Eén aanbeveling krijgt hooguit ${String(facts['dots'] ?? 'een paar')} van jouw stippen.`,
  'reason.name_taken': 'Er is al een reden met die naam.',
  'reason.still_open': 'Wacht tot het gesloten is. Tot dan kan iemand nog iets veranderen.',
  'survey.in_use': 'Op deze tabel steunt een inzicht. Haal de tabel daar eerst weg.',
  'section.decision_fell': 'Dit besluit geldt niet meer. Kies een ander.',
  'insight.changed_since': 'Dit inzicht is intussen gewijzigd. Lees het nog eens.',
  'version.number_taken': 'Dit versienummer is al gebruikt.',
  'version.number_not_higher': (facts: Facts) =>
    `Kies een hoger nummer dan ${String(facts['last'] ?? 'het laatste')}.`,
  'version.not_approved': (facts: Facts) =>
    `Nog niet elke opleiding is akkoord. Het wachten is op ${[facts['programmes'] ?? 'de anderen'].flat().join(', ')}.`,
  'version.already_approved': 'Jouw opleiding is al akkoord met deze versie.',
  'version.numbers_unsourced': (facts: Facts) =>
    `Deze versie kan nog niet openbaar worden: van ${[facts['numbers'] ?? 'sommige getallen'].flat().slice(0, 5).join(', ')} staat er geen bron bij. Zet de bron erbij en leg een nieuwe versie vast.`,
  'version.summary_too_long':
    'Deze versie kan nog niet openbaar worden: een samenvatting past niet op één bladzijde. Maak die korter en leg een nieuwe versie vast.',
  'erratum.exists': 'Deze verbetering staat er al.',
  'erratum.changes_nothing': 'Wat er staat en wat er had moeten staan, zijn gelijk.',
  'erratum.quotes_someone':
    'Hierin staan woorden uit een citaat. Wie dat zei, moet het altijd terug kunnen nemen. Noem de code van het citaat in plaats van de woorden.',
  'erratum.stays': 'Een verbetering blijft zoals ze is gemeld. Trek die in en meld een nieuwe.',
  'version.not_signed': (facts: Facts) =>
    `Nog niet iedereen tekende voor precies deze tekst. Het wachten is op ${[facts['names'] ?? 'de anderen'].flat().join(', ')}.`,
  'report.points_open': 'Er staat nog iets open. Maak het eerst af, of schrijf op waarom je nu toch tekent.',
  'report.changed_since': 'De tekst is intussen gewijzigd. Lees hem nog eens, en teken dan.',
  'version.frozen': 'Deze versie is vastgelegd en verandert niet meer. Maak een nieuwe versie.',
  'section.lead_no_author': 'Een hoofdstuk wordt getrokken door een auteur. Maak deze persoon eerst auteur.',
  'section.nobody_writes': 'Kies eerst een trekker. Anders kan niemand in dit hoofdstuk schrijven.',
  'section.kind_taken': 'Zo’n hoofdstuk staat al in het rapport.',
};
