import { interviewsProblems } from './interviews-problems.ts';
import type { problems } from './problems.ts';
import { readingsProblems } from './readings-problems.ts';
import type { AnyProblemCode } from '../../lib/http.ts';
import { reportProblems } from './report-problems.ts';
import { visitProblems } from './visit-problems.ts';

type Facts = Record<string, unknown>;

/** Why a row of a table cannot be taken. */
const surveyFaults: Record<string, string> = {
  columns: 'daar staan meer of minder getallen dan er antwoorden zijn',
  number: 'daar staat iets wat geen heel getal is',
  few: 'daar zijn minder dan vijf antwoorden',
  text: 'daar ontbreekt de vraag, of die is te lang',
  twice: 'die vraag staat er al',
};

/** The problems of rooms. A code that has no words here and none among those of any page is a compile error. */
export const roomProblems = {
  'institution.name_taken': 'Er is al een instelling met deze naam.',
  'unit.name_taken': 'Deze instelling heeft al een onderdeel met deze naam.',
  'programme.name_taken': 'Deze instelling heeft al een opleiding met deze naam.',
  'programme.in_use': 'Deze opleiding doet mee in een leergemeenschap en kan daarom niet weg.',
  'employment.exists': 'Deze persoon werkt daar al.',
  'member.exists': 'Deze persoon is al lid of uitgenodigd.',
  'substitution.other_seat':
    'Vervangen kan alleen iemand van dezelfde opleiding, of iemand die nog niet meedoet.',
  'substitution.exists': 'Voor deze bijeenkomst is al een vervanger geregeld.',
  'substitution.substitutes_already': 'Deze persoon vervangt al iemand of wordt zelf vervangen.',
  'substitution.meeting_over': 'Deze bijeenkomst is al geweest.',
  'substitution.oneself': 'Kies iemand anders: je kunt niet jezelf vervangen.',
  'substitution.reads_along': 'Iemand anders komt in jouw plaats. Je leest bij deze bijeenkomst alleen mee.',
  'guest.reads_along': 'Je bent hier te gast en leest mee. Wie leidt, kan je laten meedoen.',
  'meeting.not_acting': 'Deze persoon leest bij deze bijeenkomst alleen mee. Kies iemand anders.',
  'guest.is_member': 'Deze persoon is al lid van de groep en hoeft niet als gast te komen.',
  'guest.exists': 'Deze gast is al uitgenodigd voor deze bijeenkomst.',
  'guest.revoked': 'Deze uitnodiging geldt niet meer. Vraag het na bij wie je uitnodigde.',
  'guest.over': 'Deze bijeenkomst is voorbij.',
  'guest.code_wrong': 'Deze code klopt niet. Kijk hem nog eens na.',
  'guest.code_expired': 'Deze code werkt niet meer. Vraag een nieuwe aan.',
  'guest.too_many_codes':
    'Je vroeg al een paar codes aan. Kijk in je mail, of probeer het over een uur opnieuw.',
  'plg.last_coordinator':
    'Een leergemeenschap houdt altijd minstens één coördinator. Wijs eerst een ander aan.',
  'plg.programme_seated': 'Deze opleiding heeft al een plek in de leergemeenschap.',
  'plg.question_in_use': 'Er hoort al werk bij deze leervraag, dus die kan niet weg. Aanpassen kan wel.',
  'survey.unreadable': ({ line }: Facts) =>
    `Deze tabel is niet te lezen${typeof line === 'number' ? ` vanaf regel ${line}` : ''}. Staat er ergens een aanhalingsteken te veel?`,
  'survey.no_columns':
    'De eerste regel noemt de antwoorden waaruit mensen konden kiezen: minstens twee, en daaronder minstens één vraag.',
  'survey.row_refused': ({ row, because }: Facts) =>
    `Regel ${String(row)} klopt niet: ${surveyFaults[String(because)] ?? ''}.`,
  'survey.partials_counted': ({ row }: Facts) =>
    `Op regel ${String(row)} staan meer antwoorden dan er mensen alles invulden. Haal wie het niet afmaakte uit de tabel.`,
  'survey.tells_few': ({ question, beside, few }: Facts) =>
    `Naast ${beside === '' ? 'wat jullie zelf telden' : `“${String(beside)}”`} zou je bij “${String(question)}” kunnen uitrekenen wat ${few === 1 ? 'één persoon antwoordde' : `${String(few)} mensen antwoordden`}. Haal die vraag weg, of vink aan dat het andere mensen zijn.`,
  'survey.too_many': ({ rows }: Facts) => `Dit zijn te veel regels. Neem er hooguit ${String(rows)}.`,
  'instrument.unknown_kind': 'Deze soort vragenlijst kennen we niet (meer).',
  'instrument.changed':
    'Een collega heeft dit intussen aangepast. Laad de pagina opnieuw en kijk wat er nu staat.',
  'instrument.no_questions': 'Er staat nog geen vraag in. Schrijf er eerst een.',
  'instrument.kind_of_question': 'Zo kan een vraag hier niet beantwoord worden. Kies een andere manier.',
  'instrument.frozen': 'De vragen staan vast: er kunnen al antwoorden zijn.',
  'instrument.not_open': 'Dit is niet open. Invullen kan nu niet.',
  'instrument.no_links': 'Hiervoor worden geen links gemaakt.',
  'instrument.incomplete': 'Er ontbreekt nog een antwoord. Kijk bij de vragen met een rode regel.',
  'instrument.question_elsewhere': 'Deze vraag hoort hier niet bij. Laad de pagina opnieuw.',
  'instrument.condition_fault':
    'Bij een vraag klopt de voorwaarde niet. Kijk of de eerdere vraag er nog staat.',
  'instrument.no_visit': 'Zo wordt dit niet ingevuld. Laad de pagina opnieuw.',
  'instrument.own_programme':
    'Je werkt bij deze opleiding. Wat je bij een bezoek ziet, schrijf je altijd op bij een andere.',
  'consultation.not_here': 'Hierbij worden geen organisaties gehoord.',
  'consultation.not_in_writing': 'Deze organisatie wordt in een gesprek gehoord.',
  'consultation.question_elsewhere': 'Dit stuk hoort hier niet bij. Laad de pagina opnieuw.',
  'consultation.incomplete': 'Er ontbreekt nog een antwoord. Kijk bij de stukken met een rode regel.',
  'consultation.withdrawn': 'Alles is teruggenomen. Invullen kan niet meer.',
  'consultation.addition_changed':
    'Iemand paste deze tekst intussen aan. Wat jij typte, staat er nog: kijk wat je wilt bewaren.',
  'consultation.addition_decided':
    'Over deze aanvulling is al besloten, dus de woorden blijven zo. Schrijf een nieuwe aanvulling, of haal deze weg.',
  'consultation.same_addition': 'Kies een andere aanvulling.',
  'consultation.tied_already': 'Deze twee zijn al verbonden.',
  'consultation.decided_meanwhile': 'Iemand anders besliste hier net over. Kijk eerst wat het werd.',
  'consultation.no_meeting':
    'Een afspraak hoort bij een bijeenkomst, en die is er nog niet. Plan er eerst een.',
  'portrait.field_changed': 'Een collega heeft dit veld intussen aangepast. Kies welke tekst blijft staan.',
  'portrait.field_kind': 'Dit antwoord past niet bij dit veld.',
  'portrait.incomplete':
    'Het doel en de organisatie horen in elk portret, en bij elke foto een beschrijving. Vul die eerst aan.',
  'portrait.exists': 'Voor deze opleiding is er al een portret.',
  'portrait.published': 'Dit portret is al gedeeld met de groep.',
  'portrait.not_published': 'Dit portret is niet (meer) gedeeld met de groep.',
  'portrait.nudged': 'Deze opleiding kreeg de afgelopen week al een herinnering. Wacht nog even.',
  'portrait.nobody_to_nudge': 'Niemand heeft deze plek ingenomen. Nodig eerst iemand uit.',
  'portrait.embargo_past': 'Kies een dag die nog komt. Laat de dag leeg als het meteen open mag.',
  'file.kind':
    'Dit is geen foto (jpg, png, webp of gif) en geen pdf. Bewaar het als een van die soorten en probeer het opnieuw.',
  'file.broken':
    'Dit bestand is beschadigd of niet helemaal aangekomen. Probeer het opnieuw, of kies een ander.',
  'file.too_many_pixels':
    'Deze foto heeft te veel beeldpunten. Maak de foto kleiner, tot hooguit 50 megapixel.',
  'file.empty': 'Dit bestand is leeg. Kies een ander.',
  'dossier.unreadable': 'Dit is geen dossier van Leerkring, of het bestand is beschadigd.',
  'dossier.too_large': 'Er zit te veel in voor één dossier.',
  'dossier.unsafe': 'In dit bestand staat iets wat er niet hoort. We halen het niet binnen.',
  'dossier.tampered': (facts: Facts) =>
    `Het bestand ‘${String(facts['file'] ?? '')}’ in dit dossier is veranderd. We halen niets binnen.`,
  'dossier.other_form': 'Dit dossier komt uit een andere versie van Leerkring en past hier niet.',
  'dossier.wrong_code': 'Deze code past niet bij dit dossier. Kijk of je hem goed hebt overgenomen.',
  'dossier.inconsistent': 'Wat in dit dossier staat, klopt niet met elkaar. We halen niets binnen.',
  'dossier.not_empty': 'Deze omgeving is al in gebruik. Een dossier kan alleen in een lege Leerkring.',
  'draft.not_word': 'Dit is geen Word-bestand. Bewaar het in Word als .docx en probeer het opnieuw.',
  'draft.unsafe': 'Dit bestand is beschadigd of bevat macro’s. Bewaar het in Word als gewoon .docx.',
  'draft.too_large': 'Dit bestand is te groot: hooguit 10 MB, zonder foto’s of bijlagen.',
  'draft.other_report': 'Dit bestand hoort bij een ander rapport. Werk verder in een concept van hier.',
  'draft.too_many_changes': 'Er staan meer dan 500 wijzigingen in. Lees ze in delen terug.',
  'file.too_large': 'Dit bestand is te groot. Maak het kleiner of kies een ander.',
  'file.busy': 'Er komen net veel foto’s tegelijk binnen. Probeer het zo opnieuw.',
  'file.checking': 'Dit bestand wordt nog op virussen gecontroleerd. Kijk straks nog eens.',
  'file.refused': 'De viruscontrole vond iets in dit bestand. Niemand kan het openen.',
  'portrait.files_full': 'Er staan al twaalf foto’s en bestanden in dit portret. Haal er eerst een weg.',
  'portrait.template_older': 'Een portret gaat alleen naar een nieuwere opzet, nooit terug.',
  'edition.nothing_public': 'Nog geen enkel veld is voor iedereen bedoeld. Kies eerst wie wat leest.',
  'edition.share_alike':
    'Er staan woorden in uit een portret dat je alleen op dezelfde voorwaarden mag delen. Kies CC BY-SA 4.0.',
  'edition.no_licence':
    'Kies eerst wat anderen met het portret mogen: een licentie waarmee het openbaar mag.',
  'edition.proposed': 'Er ligt al een voorstel. Zeg daar eerst ja of nee op.',
  'edition.same': 'Dit staat al zo op de openbare pagina. Er valt niets te vernieuwen.',
  'edition.other_text': 'Het voorstel is intussen anders geworden. Lees het nog eens voordat je ja zegt.',
  'edition.not_consented': 'Nog niet iedereen van jullie opleiding heeft ja gezegd.',
  'advice_request.settled': 'Over een van deze adviesvragen is al besloten.',
  ...interviewsProblems,
  'respondent_page.unknown':
    'Met deze code kunnen we niets openen. Kijk of alles klopt, of vraag degene die je sprak om een nieuwe code.',
  'respondent_page.frozen':
    'Het rapport is klaar, dus verbeteren kan niet meer. Je kunt je woorden nog wel terugnemen.',
  'respondent_page.under_16': 'Jonger dan 16? Dan moet eerst een ouder of verzorger het goed vinden.',
  'retention.held_already': 'Het wissen staat al stil.',
  'retention.not_held': 'Het wissen staat niet stil.',
  'quote.not_allowed': 'Wie dit zei, wil niet aangehaald worden.',
  'quote.still_literal': 'Dit staat nog bijna zo in het antwoord. Vertel het met andere woorden.',
  'quote.not_said': 'Deze woorden staan zo niet in het antwoord. Kies dan “In onze woorden”.',
  'closed_period.ends_before_start': 'De laatste dag ligt voor de eerste. Draai ze om.',
  'closed_period.length': ({ days, allowed }: Facts) =>
    `Dit zijn ${String(days)} dagen. Zo’n periode duurt ${String(allowed)} dagen. Kijk de dagen nog eens na.`,
  'closed_period.hours':
    'Kies voor lessen de dagen van de week en de uren. Andere periodes zijn altijd hele dagen.',
  'closed_period.exists': 'Deze sluiting staat er al.',
  'calendar_import.unreadable': ({ line }: Facts) =>
    `Dit bestand konden we niet lezen${line === null ? '' : `; het gaat mis bij regel ${String(line)}`}. Bewaar het opnieuw als CSV of ICS.`,
  'calendar_import.no_columns':
    'In dit bestand vinden we geen periodes. Een tabel heeft bovenaan minstens de kolommen naam, van en tot.',
  'calendar_import.too_many': ({ rows }: Facts) =>
    `Dit bestand heeft meer dan ${String(rows)} regels. Bewaar alleen de periodes van jullie schooljaar.`,
  'calendar_import.rows_refused': ({ rows }: Facts) =>
    `Er is niets opgeslagen. Kijk eerst deze regels na: ${(rows as string[]).join(', ')}.`,
  'cycle.already_planned': 'Het jaar is al gepland. Je kunt een bijeenkomst verplaatsen of er een toevoegen.',
  'cycle.bounds_exclude_target': 'Het streven moet tussen het minimum en het maximum liggen.',
  'cycle.dates_out_of_order': 'De bijeenkomsten staan niet in de volgorde van het jaar.',
  'cycle.mean_out_of_bounds':
    'Gemiddeld liggen deze data te dicht op elkaar of te ver uiteen. Kies andere data of pas de grenzen aan.',
  'cycle.plan_outdated':
    'Iemand heeft intussen een bijeenkomst verplaatst. We rekenden opnieuw; bekijk de data nog eens.',
  'meeting.closed_day':
    'Op deze dag is een van de instellingen dicht, of het is een feestdag. Kies een andere dag.',
  'meeting.not_ready':
    'Nog niet alles is klaar voor deze bijeenkomst. Beginnen kan wel; het komt dan in de notulen te staan.',
  'nudge.sent_already': 'Hierover ging in het afgelopen etmaal al een herinnering uit.',
  'nudge.nothing_missing': 'Dit is er al. Een herinnering is niet meer nodig.',
  'nudge.nobody': 'Er is niemand anders die je hieraan kunt herinneren.',
  'meeting.exists': 'Op dit moment is er al een bijeenkomst.',
  'meeting.ends_before_start': 'De eindtijd ligt voor de begintijd.',
  'meeting.time_does_not_exist': 'Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit.',
  'date_poll.closed':
    'Deze datumprikker is gesloten. Je antwoorden staan er nog, maar veranderen kan niet meer.',
  'date_poll.exists': 'Voor deze bijeenkomst loopt al een datumprikker.',
  'date_poll.needs_exception': 'Deze datum is niet de beste keus. Bevestig dat je hem toch wilt.',
  'date_poll.option_twice': 'Deze datum staat er al.',
  'date_poll.in_the_past': 'Deze datum is al geweest. Kies een dag die nog komt.',
  'date_poll.meeting_fixed': 'Deze bijeenkomst is al begonnen, geweest of afgezegd. De datum ligt vast.',
  'invite.over': 'Deze bijeenkomst is geweest of gaat niet door. Je hoeft niets meer te laten weten.',
  'invite.moved': 'De bijeenkomst is net verplaatst. Kijk naar de nieuwe tijd en antwoord dan.',
  'calendar_reply.unreadable': 'Dit is geen antwoord van een agenda.',
  'calendar_reply.unknown_event': 'Deze bijeenkomst kennen we niet.',
  'calendar_reply.not_invited': 'Deze persoon is niet uitgenodigd.',
  'calendar_reply.other_sender': 'Dit antwoord komt van iemand anders dan de genodigde.',
  'meeting.not_open':
    'De bijeenkomst is nog niet begonnen, of al afgesloten. Begin of heropen de bijeenkomst eerst.',
  'agenda.full': 'De agenda is vol. Haal eerst een punt weg.',
  'agenda.item_in_use':
    'Bij dit agendapunt horen al notulen, een besluit of een afspraak, of het is nu aan de orde. Daarom blijft het staan.',
  'format.already_running': 'Er loopt al een werkvorm. Rond die eerst af.',
  'format.step_passed': 'Deze stap is al voorbij. Je ziet nu waar jullie zijn.',
  'format.presenter_missing': 'Kies eerst wie iets inbrengt.',
  'format.presenter_listens': 'Je luistert in deze stap. Daarna kom jij weer aan het woord.',
  'format.nothing_to_open': 'In deze stap is niets om te openen.',
  'round.order_old': 'De volgorde is net veranderd. Kijk even opnieuw.',
  'round.turn_passed': 'Deze beurt is al geweest.',
  'note.opened': 'De briefjes zijn al open. Zeg het in het gesprek.',
  'note.none_here': 'In deze stap schrijven jullie geen briefjes.',
  'vote.opened': 'De uitslag is al te zien. Stemmen kan niet meer.',
  'vote.none_here': 'In deze stap valt niets te kiezen.',
  'vote.too_many_dots': 'Dat zijn meer stippen dan je hebt.',
  'vote.options_full': 'Er staan al heel veel keuzes. Voeg er eerst een paar samen.',
  'circle.held': 'De kringcheck is in deze bijeenkomst al gedaan.',
  'circle.answered': 'Je hebt de kringcheck al ingevuld.',
  'queue.no_hand': 'Deze persoon vraagt het woord niet meer.',
  'call.full':
    'Er zijn al zes mensen in het gesprek, en meer kan niet. Je blijft gewoon in de bijeenkomst: je leest mee, steekt je hand op en stemt.',
  'call.over': 'De bijeenkomst is afgesloten, dus het gesprek ook.',
  'call.in_hall':
    'Je bent in de zaal: daar hoor je iedereen al. Ga eerst uit de zaal als je toch online mee wilt doen.',
  'call.not_joined': 'Je zit niet meer in het gesprek. Doe opnieuw mee.',
  'call.peer_gone': 'Deze persoon is niet meer in het gesprek.',
  'call.host_not_allowed': ({ hosts }: Facts) =>
    Array.isArray(hosts) && hosts.length > 0
      ? `In een venster op deze pagina kan alleen een adres van ${hosts.join(', ')}. Kies anders voor een link.`
      : 'In een venster op deze pagina kan hier geen enkel adres. Kies voor een link.',
  'hall.code_wrong':
    'Deze code klopt niet of is verlopen. Kijk nog eens op het scherm: daar staat steeds een nieuwe.',
  'room.not_joined': 'Je bent niet in deze bijeenkomst. Laad de pagina opnieuw.',
  'decision.superseded_by_itself': 'Een besluit kan niet in de plaats komen van zichzelf.',
  'decision.successor_superseded': 'Dat besluit is zelf al vervangen. Kies een besluit dat nu geldt.',
  'decision.already_superseded': 'Dit besluit is al door een ander vervangen.',
  'minutes.adopted': 'De notulen zijn vastgesteld en veranderen niet meer. Een erratum toevoegen kan wel.',
  'minutes.no_concept': 'Er is nog geen concept. Dat komt zodra de bijeenkomst is afgesloten.',
  'minutes.too_early':
    'Vaststellen kan nog niet: de groep krijgt eerst tijd om na te lezen. Zodra de volgende bijeenkomst begint, kan het ook.',
  'minutes.corrections_open':
    'Er ligt nog een voorstel voor een verbetering. Neem dat eerst over, of wijs het af.',
  'minutes.was_absent': 'Je was er niet bij. Je kunt wel een verbetering voorstellen.',
  'minutes.passage_gone': 'Deze woorden staan niet (meer) zo in de tekst. Kies een stukje binnen één alinea.',
  'outcome.line_taken': 'Deze regel hoort al ergens anders bij.',
  'outcome.owner_missing': 'Een afspraak heeft iemand nodig die het doet, en een datum.',
  'commitment.deputy_is_owner': 'Kies iemand anders dan degene die het doet.',
  'proposal.seat_has_spoken': (facts: Facts) =>
    `Een collega heeft al gesproken voor ${String(facts['programme'] ?? 'jouw opleiding')}. Elke opleiding telt één keer; overleg even samen. Wie al sprak, kan het nog wijzigen.`,
  'proposal.no_seat':
    'Alleen wie een opleiding vertegenwoordigt, stemt in of maakt bezwaar. Meepraten kan wel.',
  'proposal.not_asked': 'Deze vraag staat nu niet (meer) open voor jouw opleiding.',
  'proposal.objection_incomplete': 'Schrijf op waarom je bezwaar maakt, en wat het werkbaar zou maken.',
  'proposal.text_changed': 'De tekst is intussen veranderd. Lees de nieuwe tekst en antwoord dan opnieuw.',
  'proposal.nothing_to_integrate':
    'De vraag staat open en er is geen bezwaar. Dan blijft de tekst zoals hij is.',
  'proposal.not_open': 'Dit voorstel is al verder, of gesloten.',
  'proposal.objections_open': 'Er staat nog een bezwaar open. Los dat eerst samen op.',
  'proposal.seats_missing': (facts: Facts) =>
    `Nog niet iedereen heeft geantwoord. Het wachten is op ${[facts['programmes'] ?? 'de anderen'].flat().join(', ')}.`,
  'team_item.no_team': 'Je hebt in deze groep geen plek van een opleiding, dus er is geen team.',
  'team_item.reason_missing': 'Zeg waarom jullie het loslaten.',
  'exchange.no_team':
    'Je hebt in deze groep geen plek van een opleiding, dus er is geen team dat kan uitwisselen.',
  'exchange.own_practice': 'Dit is de praktijk van je eigen opleiding.',
  'exchange.nobody_there': 'Bij deze opleiding doet nu niemand mee die kan antwoorden.',
  'exchange.past': 'Dit moment is al geweest. Kies een later moment.',
  'exchange.waiting': 'Jullie team wacht al op antwoord over deze praktijk.',
  'exchange.not_offered': 'Kies een van de voorgestelde momenten.',
  'exchange.settled': 'Hier is al een antwoord op gegeven. Kijk hoe het nu staat.',
  'analysis_request.nothing_given': 'Kies minstens één deel om te geven, of zeg nee.',
  'analysis_request.not_public': 'Deze versie is niet meer openbaar. Je kunt de analyses dan niet geven.',
  'takeaway.reason_missing': 'Zeg waarom je het loslaat.',
  'commitment.reason_missing': 'Schrijf erbij waarom deze afspraak vervalt.',
  'protocol.frozen': 'Deze versie is vastgesteld en verandert niet meer. Maak een nieuwe versie.',
  'protocol.not_frozen': 'Deze versie is nog niet vastgesteld.',
  'protocol.draft_exists': 'Er staat al een nieuwe versie klaar. Werk daarin verder.',
  'protocol.nothing_chosen': 'Kies voor elke doelgroep minstens één vraag. Daarna kun je vaststellen.',
  'protocol.consent_missing': 'Schrijf eerst voor beide doelgroepen de tekst die vooraf wordt voorgelezen.',
  'protocol.meaning_changed':
    'Er is meer veranderd dan de bewoording. Maak hier een versie met een nieuwe betekenis van.',
  'protocol.question_changed':
    'Iemand anders heeft deze vraag net aangepast. Kijk eerst hoe die nu luidt; jouw tekst staat er nog.',
  'protocol.other_audience': 'Alleen vragen voor dezelfde doelgroep kun je samenvoegen.',
  'protocol.already_merged': 'Deze vraag is al samengevoegd met een andere.',
  'protocol.condition_broken':
    'Een gekozen vraag hangt af van een vraag die weg is, later komt of anders beantwoord wordt. Zet dat eerst recht.',
  'protocol.question_stays':
    'De vraag die dit zou vervangen, staat zelf nog in de lijst. Zet die eerst terug bij de ideeën.',
  'bank.question_here': 'Deze vraag staat al in jullie lijst.',
  'protocol.wording_exists': 'Deze vraag heeft al woorden voor die doelgroep.',
  'protocol.not_merged': 'Deze vraag is niet samengevoegd.',
  'assignment.own_programme': 'Wie bij een opleiding werkt, gaat daar nooit op bezoek. Kies iemand anders.',
  'assignment.visits_there':
    'Deze persoon gaat hier nog op bezoek. Geef dat bezoek eerst aan iemand anders. Is het al begonnen, haal dan bij Leden de rol van interviewer weg.',
  'assignment.conflict': 'Deze persoon kan niet bij deze opleiding op bezoek. Kies iemand anders.',
  'assignment.repeat': 'Deze persoon, of een collega, ging hier de vorige keer al heen. Kies iemand anders.',
  'assignment.unavailable': 'Er is geen dagdeel waarop deze persoon kan en bezoek daar uitkomt.',
  'assignment.reciprocity':
    'Zo geeft een opleiding veel meer of minder bezoek dan ze krijgt. Kies iemand anders, of zeg bij de afspraken waarom dat mag.',
  'assignment.exists': 'Deze persoon gaat hier al op bezoek.',
  'assignment.mutual_pair': 'Zo zouden twee opleidingen bij elkaar op bezoek gaan. Kies een andere ruil.',
  'assignment.too_many': 'Deze persoon heeft al zoveel bezoeken als afgesproken.',
  'assignment.skill': 'Zo komt er niemand meer die spreekt of kent wat die opleiding vraagt.',
  'assignment.audience': 'Zo is er niemand meer die met een van de doelgroepen spreekt.',
  'assignment.pinned': 'Dit bezoek is vastgezet. Alleen de coördinator kan het losmaken.',
  'assignment.not_an_interviewer': 'Deze persoon is geen interviewer in deze leergemeenschap.',
  'assignment.not_a_host': 'Deze opleiding doet niet mee in deze leergemeenschap.',
  'assignment.changed': 'De bezoeken zijn net veranderd. Kijk hoe het nu staat en probeer het opnieuw.',
  'assignment.under_way': 'Bij dit bezoek zijn al gesprekken gevoerd, dus het blijft zoals het is.',
  'ask_back.asked_already':
    'Over dit antwoord is al iets teruggevraagd. Wacht op het antwoord of neem het terug.',
  'ask_back.over': 'Deze terugvraag is al beantwoord of teruggenomen.',
  'ask_back.no_answer': 'Bij deze vraag staat geen antwoord om iets over te vragen.',
  'moment.nothing_to_restore': 'Er is niets terug te zetten: het staat er al, of er is intussen aan gewerkt.',
  'suggestion.text_changed': 'Deze woorden zijn intussen veranderd. Kijk wat er nu staat en kies opnieuw.',
  'suggestion.words_gone': 'Deze woorden staan niet meer in het hoofdstuk.',
  'suggestion.not_one_place': 'Selecteer woorden binnen één alinea.',
  'suggestion.changes_nothing': 'Dat staat er al zo.',
  'comment.nobody_to_ask': 'Niemand anders in de groep kan deze vraag beantwoorden. Nodig eerst iemand uit.',
  'comment.norm_missing': 'Noem de regel waarop je antwoord steunt, met de versie.',
  'comment.text_changed': 'De tekst is intussen veranderd. Selecteer de woorden opnieuw.',
  'comment.resolved': 'Deze opmerking is intussen afgehandeld. Heropen die, of begin een nieuwe.',
  'qda_file.unreadable': 'Dit is geen projectbestand (.qdpx), of het is beschadigd.',
  'qda_file.too_large': 'Dit bestand is te groot om te lezen.',
  'qda_file.unsafe': 'In dit bestand staat iets wat er niet hoort. We lezen het niet.',
  'suggestion.settled': 'Over dit voorstel is al besloten.',
  'fact_check.text_changed': 'Deze passage staat zo niet meer in het hoofdstuk. Kies de passage opnieuw.',
  'fact_check.tells_who':
    'In deze passage staat een code, of staan woorden zoals ze in een gesprek gezegd zijn. Schrijf het eerst in eigen woorden.',
  'fact_check.asked_already': 'Deze passage ligt al bij deze opleiding.',
  'fact_check.not_a_host': 'Deze opleiding doet niet mee in deze groep.',
  'fact_check.over':
    'De dag is voorbij, of de vraag is teruggenomen. Wat niet beantwoord is, geldt als geen bezwaar.',
  'fact_check.answered': 'De opleiding heeft al geantwoord.',
  'fact_check.not_answered': 'De opleiding heeft nog niet geantwoord.',
  'fact_check.day_over': 'Kies een dag die nog komt.',
  'assignment_conflict.exists': 'Dit staat al genoteerd.',
  'assignment_pin.exists': 'Dit bezoek is al vastgezet.',
  'assignment_proposal.stale':
    'Er is sinds dit voorstel iets veranderd. Maak een nieuw voorstel; dat duurt maar even.',
  'assignment_proposal.accepted': 'Dit voorstel is al overgenomen.',
  'assignment_proposal.impossible': 'Dit voorstel is geen volledige verdeling. Vraag een nieuw voorstel.',
  'text.outdated':
    'Deze pagina is van een oudere versie. Laad de pagina opnieuw; wat je schreef, blijft op dit apparaat.',
  'text.frozen': 'Deze tekst is vastgesteld en verandert niet meer.',
  'text.not_joined': 'De verbinding met deze tekst is even weg. Wat je schrijft, blijft op dit apparaat.',
  'text.not_stored':
    'De server kan nu niets vastleggen. Wat je schrijft, staat op dit apparaat en gaat vanzelf mee.',
  'text.gap': 'Er mist een stukje tussen jouw tekst en die op de server. Dat wordt nu opnieuw verstuurd.',
  'text.refused': 'Hier staat iets in dat niet in een tekst kan. Het is niet vastgelegd.',
  'text.too_large': 'Dit is te veel in één keer. Plak het in kleinere stukken.',
  'text.nothing_to_restore': 'Er is niets meer om terug te zetten.',
  'code.name_taken': 'Er is al een code met deze naam.',
  'code.changed': 'Iemand heeft deze code net gewijzigd. Lees eerst wat er nu staat.',
  'code.circle': 'Een code kan niet onder zichzelf staan.',
  'code.merged': 'Deze code is samengevoegd met een andere. Kies die andere.',
  'code.undone': 'Dit is al ongedaan gemaakt.',
  'coding.no_words': 'Kies eerst een paar woorden.',
  'coding.answer_changed': 'Dit antwoord is net gewijzigd. Kies de woorden opnieuw.',
  'coding.exists': 'Deze woorden hebben die code al in jouw laag.',
  'coding.blind': 'Twee mensen coderen dit antwoord nu los van elkaar. Wacht tot ze klaar zijn.',
  'coding.handed_in': 'Dit is ingeleverd en blijft zoals het was.',
  'coding.words_gone': 'Deze woorden staan niet meer in het antwoord.',
  ...readingsProblems,
  'double_coding.three_people': 'Kies drie verschillende mensen die de antwoorden lezen.',
  'double_coding.too_few_answers': 'Er zijn niet zoveel antwoorden die nog niemand codeerde. Kies er minder.',
  'double_coding.handed_in': 'Je was al klaar met deze ronde. Wat je deed, blijft zo.',
  'double_coding.no_difference': 'Hier valt niets te beslissen: de twee deden hetzelfde.',
  'theme.in_use': 'Op deze rode draad steunt een aanbeveling of een inzicht. Haal hem daar eerst weg.',
  'quote.no_words': 'Selecteer eerst de woorden die je wilt aanhalen.',
  'report.already_opened': 'Het rapport van deze leergemeenschap is er al.',
  'report.last_section': 'Een rapport houdt minstens één hoofdstuk.',
  'report.author_stays':
    'Wie een hoofdstuk trekt of alleen als auteur meedoet, blijft auteur. Geef eerst het hoofdstuk door, of geef deze persoon bij Leden een andere rol.',
  ...reportProblems,
  ...visitProblems,
} satisfies Record<Exclude<AnyProblemCode, keyof typeof problems.codes>, string | ((facts: Facts) => string)>;
