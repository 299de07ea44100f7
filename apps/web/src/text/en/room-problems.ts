import { interviewsProblems } from './interviews-problems.ts';
import { readingsProblems } from './readings-problems.ts';
import type { problems } from '../nl/problems.ts';
import type { AnyProblemCode } from '../../lib/http.ts';
import { reportProblems } from './report-problems.ts';
import { visitProblems } from './visit-problems.ts';

type Facts = Record<string, unknown>;

/** Why a row of a table cannot be taken. */
const surveyFaults: Record<string, string> = {
  columns: 'it has more or fewer numbers than there are answers',
  number: 'it has something that is not a whole number',
  few: 'it has fewer than five answers',
  text: 'it has no question, or one that is too long',
  twice: 'that question is there already',
};

export const roomProblems = {
  'institution.name_taken': 'There is already an institution with this name.',
  'unit.name_taken': 'This institution already has a unit with this name.',
  'programme.name_taken': 'This institution already has a programme with this name.',
  'programme.in_use': 'This programme takes part in a learning group, so it cannot be removed.',
  'employment.exists': 'This person already works there.',
  'member.exists': 'This person is already a member or invited.',
  'substitution.other_seat':
    'Only someone of the same programme, or someone who does not take part yet, can stand in.',
  'substitution.exists': 'A substitute has already been arranged for this meeting.',
  'substitution.substitutes_already': 'This person already stands in for someone, or is replaced.',
  'substitution.meeting_over': 'This meeting is over.',
  'substitution.oneself': 'Choose someone else: you cannot stand in for yourself.',
  'substitution.reads_along': 'Someone else comes in your place. At this meeting you only read along.',
  'guest.reads_along': 'You are a guest here and read along. Whoever leads can let you take part.',
  'meeting.not_acting': 'This person only reads along at this meeting. Choose someone else.',
  'guest.is_member': 'This person is a member of the group and need not come as a guest.',
  'guest.exists': 'This guest has already been invited to this meeting.',
  'guest.revoked': 'This invitation is no longer valid. Ask whoever invited you.',
  'guest.over': 'This meeting is over.',
  'guest.code_wrong': 'This code is not right. Have another look at it.',
  'guest.code_expired': 'This code no longer works. Ask for a new one.',
  'guest.too_many_codes': 'You have asked for several codes. Check your e-mail, or try again in an hour.',
  'plg.last_coordinator':
    'A learning group always keeps at least one coordinator. Appoint another one first.',
  'plg.programme_seated': 'This programme already has a seat in the learning group.',
  'plg.question_in_use':
    'Work already belongs to this leading question, so it cannot be removed. You can still change its words.',
  'survey.unreadable': ({ line }: Facts) =>
    `This table cannot be read${typeof line === 'number' ? ` from line ${line}` : ''}. Is there a quotation mark too many?`,
  'survey.no_columns':
    'The first line names the answers people could choose from: at least two, with at least one question below.',
  'survey.row_refused': ({ row, because }: Facts) =>
    `Line ${String(row)} is not right: ${surveyFaults[String(because)] ?? ''}.`,
  'survey.partials_counted': ({ row }: Facts) =>
    `Line ${String(row)} has more answers than people who filled in everything. Take those who did not finish out of the table.`,
  'survey.tells_few': ({ question, beside, few }: Facts) =>
    `Beside ${beside === '' ? 'what you counted yourselves' : `“${String(beside)}”`} anyone could work out what ${few === 1 ? 'one person' : `${String(few)} people`} answered to “${String(question)}”. Remove that question, or tick that these are other people.`,
  'survey.too_many': ({ rows }: Facts) => `These are too many lines. Take at most ${String(rows)}.`,
  'instrument.unknown_kind': 'We do not know this kind of survey (any more).',
  'instrument.changed': 'A colleague changed this meanwhile. Load the page again and see what it says now.',
  'instrument.no_questions': 'There is no question in it yet. Write one first.',
  'instrument.kind_of_question': 'A question cannot be answered that way here. Choose another way.',
  'instrument.frozen': 'The questions are settled: there may be answers already.',
  'instrument.not_open': 'This is not open. It cannot be filled in now.',
  'instrument.no_links': 'No links are made for this.',
  'instrument.incomplete': 'An answer is still missing. Look at the questions with a red line.',
  'instrument.question_elsewhere': 'This question does not belong here. Load the page again.',
  'instrument.condition_fault':
    'The condition of one question is not right. See whether the earlier question is still there.',
  'instrument.no_visit': 'This is not filled in like that. Load the page again.',
  'instrument.own_programme':
    'You work at this programme. You always write down what you see at another one.',
  'consultation.not_here': 'No organisations are heard here.',
  'consultation.not_in_writing': 'This organisation is heard in a conversation.',
  'consultation.question_elsewhere': 'This piece does not belong here. Load the page again.',
  'consultation.incomplete': 'An answer is still missing. Look at the pieces with a red line.',
  'consultation.withdrawn': 'Everything was taken back. It can no longer be filled in.',
  'consultation.addition_changed':
    'Somebody changed this text in the meantime. What you typed is still there: see what you want to keep.',
  'consultation.addition_decided':
    'This addition has been decided on, so its words stay. Write a new addition, or remove this one.',
  'consultation.same_addition': 'Choose another addition.',
  'consultation.tied_already': 'These two are connected already.',
  'consultation.decided_meanwhile': 'Somebody else has just decided on this. First see what was decided.',
  'consultation.no_meeting': 'An action belongs to a meeting, and there is none yet. Plan one first.',
  'portrait.field_changed': 'A colleague has changed this field in the meantime. Choose which text stays.',
  'portrait.field_kind': 'This answer does not fit this field.',
  'portrait.incomplete':
    'Every portrait has its goal and its organisation, and a description with each picture. Fill those in first.',
  'portrait.exists': 'This programme already has a portrait.',
  'portrait.published': 'This portrait has already been shared with the group.',
  'portrait.not_published': 'This portrait is not (or no longer) shared with the group.',
  'portrait.nudged': 'This programme was reminded within the past week. Give them some time.',
  'portrait.nobody_to_nudge': 'Nobody holds this seat. Invite someone first.',
  'portrait.embargo_past': 'Choose a day that is still to come. Leave it empty to open at once.',
  'file.kind':
    'This is neither a picture (jpg, png, webp or gif) nor a PDF. Save it as one of those and try again.',
  'file.broken': 'This file is damaged or did not arrive whole. Try again, or choose another.',
  'file.too_many_pixels': 'This picture has too many pixels. Make it smaller, up to 50 megapixels.',
  'file.empty': 'This file is empty. Choose another.',
  'dossier.unreadable': 'This is not a dossier of Leerkring, or the file is damaged.',
  'dossier.too_large': 'There is too much in it for one dossier.',
  'dossier.unsafe': 'There is something in this file that does not belong there. We do not take it in.',
  'dossier.tampered': (facts) =>
    `The file ‘${String(facts['file'] ?? '')}’ in this dossier was changed. Nothing comes in.`,
  'dossier.other_form': 'This dossier comes from another version of Leerkring and does not fit here.',
  'dossier.wrong_code': 'This code does not fit this dossier. Check whether you copied it correctly.',
  'dossier.inconsistent': 'What is in this dossier does not fit together. Nothing comes in.',
  'dossier.not_empty':
    'This environment is in use already. A dossier can only be brought into an empty Leerkring.',
  'draft.not_word': 'This is not a Word file. Save it in Word as .docx and try again.',
  'draft.unsafe':
    'We do not read this file: it holds programs or is damaged. Save it in Word again as an ordinary .docx file.',
  'draft.too_large':
    'This file is too large. Read the draft back without photos or attachments, 10 MB at most.',
  'draft.other_report':
    'This file belongs to another report. Download the draft here and go on in that file.',
  'draft.too_many_changes': 'It holds more than 500 changes. Read them back chapter by chapter.',
  'file.too_large': 'This file is too large. Make it smaller or choose another.',
  'file.busy': 'Many pictures are coming in at this moment. Try again shortly.',
  'file.checking': 'This file is still being checked for viruses. Look again later.',
  'file.refused': 'The virus check found something in this file. Nobody can open it.',
  'portrait.files_full': 'This portrait already has twelve pictures and files. Remove one first.',
  'portrait.template_older': 'A portrait only moves on to a newer template, never back.',
  'edition.nothing_public': 'No field is meant for everyone yet. First choose who reads what.',
  'edition.share_alike':
    'It has words from a portrait that may be shared on the same terms only. Choose CC BY-SA 4.0.',
  'edition.no_licence':
    'First choose what others may do with the portrait: a licence under which it can be public.',
  'edition.proposed': 'There is a proposal already. Say yes or no to that first.',
  'edition.same': 'The public page says this already. There is nothing new.',
  'edition.other_text': 'The proposal has changed in the meantime. Read it again before you say yes.',
  'edition.not_consented': 'Not everyone of your programme has said yes yet.',
  'advice_request.settled': 'One of these requests for advice has already been settled.',
  ...interviewsProblems,
  'respondent_page.unknown':
    'This code opens nothing. Check that it is right, or ask the person you spoke with for a new one.',
  'respondent_page.frozen':
    'The report is final, so changing is no longer possible. You can still take your words back.',
  'respondent_page.under_16': 'Under 16? Then a parent or guardian has to agree first.',
  'retention.held_already': 'The erasing was stopped already.',
  'retention.not_held': 'The erasing was not stopped.',
  'quote.not_allowed': 'Whoever said this does not want to be quoted.',
  'quote.still_literal': 'This is still almost as it was said. Tell it in other words.',
  'quote.not_said': 'The answer does not have these words like that. Choose “In our words” instead.',
  'closed_period.ends_before_start': 'The last day comes before the first. Swap them.',
  'closed_period.length': ({ days, allowed }: Facts) =>
    `These are ${String(days)} days. A period like this lasts ${String(allowed)} days. Check the days.`,
  'closed_period.hours': 'Choose weekdays and hours for lessons. Other periods are always whole days.',
  'closed_period.exists': 'This closure is already there.',
  'calendar_import.unreadable': ({ line }: Facts) =>
    `We could not read this file${line === null ? '' : `; it goes wrong at line ${String(line)}`}. Save it again as CSV or ICS.`,
  'calendar_import.no_columns':
    'We find no periods in this file. A table has at least the columns name, from and to at the top.',
  'calendar_import.too_many': ({ rows }: Facts) =>
    `This file has more than ${String(rows)} rows. Save only the periods of your school year.`,
  'calendar_import.rows_refused': ({ rows }: Facts) =>
    `Nothing has been saved. Check these rows first: ${(rows as string[]).join(', ')}.`,
  'cycle.already_planned': 'The year has been planned. You can move a meeting or add one.',
  'cycle.bounds_exclude_target': 'The target has to lie between the minimum and the maximum.',
  'cycle.dates_out_of_order': 'The meetings are not in the order of the year.',
  'cycle.mean_out_of_bounds':
    'On average these dates are too close together or too far apart. Choose other dates or change the bounds.',
  'cycle.plan_outdated':
    'Somebody moved a meeting in the meantime. We worked it out again; look at the dates once more.',
  'meeting.closed_day':
    'One of the institutions is closed on this day, or it is a public holiday. Choose another day.',
  'meeting.not_ready':
    'Not everything is ready for this meeting. You can begin all the same; it will be in the minutes.',
  'nudge.sent_already': 'A reminder about this went out less than a day ago.',
  'nudge.nothing_missing': 'This is there already. No reminder is needed any more.',
  'nudge.nobody': 'There is nobody else you can remind of this.',
  'meeting.exists': 'There already is a meeting at this time.',
  'meeting.ends_before_start': 'It would end before it starts.',
  'meeting.time_does_not_exist': 'This time does not exist: the clock goes forward an hour that night.',
  'date_poll.closed': 'This date poll is closed. Your answers are still there, but can no longer change.',
  'date_poll.exists': 'There is a date poll for this meeting already.',
  'date_poll.needs_exception': 'This date is not the best choice. Confirm that you want it all the same.',
  'date_poll.option_twice': 'This date is there already.',
  'date_poll.in_the_past': 'This date has passed. Choose a day that is still to come.',
  'date_poll.meeting_fixed': 'This meeting has begun, has been held or is cancelled. Its date is fixed.',
  'invite.over': 'This meeting has been held or is cancelled. You need not answer any more.',
  'invite.moved': 'The meeting has just moved. Look at the new time and answer then.',
  'calendar_reply.unreadable': 'This is not an answer from a calendar.',
  'calendar_reply.unknown_event': 'We do not know this meeting.',
  'calendar_reply.not_invited': 'This person is not invited.',
  'calendar_reply.other_sender': 'This answer comes from someone other than the invited person.',
  'meeting.not_open': 'The meeting has not begun, or is closed. Begin or reopen it first.',
  'agenda.full': 'The agenda is full. Take an item away first.',
  'agenda.item_in_use':
    'Minutes, a decision or an action belong to this item, or it is being discussed now. So it stays.',
  'format.already_running': 'A format is under way. Finish that first.',
  'format.step_passed': 'This step is already over. You now see where the group is.',
  'format.presenter_missing': 'First choose who brings something in.',
  'format.presenter_listens': 'You listen in this step. After that you have the floor again.',
  'format.nothing_to_open': 'There is nothing to open in this step.',
  'round.order_old': 'The order has just changed. Please look again.',
  'round.turn_passed': 'This turn is already over.',
  'note.opened': 'The notes are already open. Say it in the conversation.',
  'note.none_here': 'No notes are written in this step.',
  'vote.opened': 'The result is already shown. Voting is over.',
  'vote.none_here': 'There is nothing to choose in this step.',
  'vote.too_many_dots': 'Those are more dots than you have.',
  'vote.options_full': 'There are a great many choices already. Merge a few first.',
  'circle.held': 'The circle check has been done in this meeting.',
  'circle.answered': 'You have filled in the circle check.',
  'queue.no_hand': 'This person no longer asks to speak.',
  'call.full':
    'Six people are in the call already, and it holds no more. You simply stay in the meeting: you read along, raise your hand and vote.',
  'call.over': 'The meeting is closed, and so is the call.',
  'call.in_hall':
    'You are in the hall, where you hear everyone already. Leave the hall first if you want to join online.',
  'call.not_joined': 'You are no longer in the call. Join again.',
  'call.peer_gone': 'This person is no longer in the call.',
  'call.host_not_allowed': ({ hosts }: Facts) =>
    Array.isArray(hosts) && hosts.length > 0
      ? `In a frame on this page only an address of ${hosts.join(', ')} can be shown. Otherwise choose a link.`
      : 'No address can be shown in a frame on this page here. Choose a link.',
  'hall.code_wrong':
    'This code is not right, or it has expired. Look at the screen again: there is a new one every time.',
  'room.not_joined': 'You are not in this meeting. Load the page again.',
  'decision.superseded_by_itself': 'A decision cannot take the place of itself.',
  'decision.successor_superseded': 'That decision was itself replaced. Choose one that holds now.',
  'decision.already_superseded': 'This decision was already replaced by another.',
  'minutes.adopted': 'The minutes have been adopted and no longer change. You can add an erratum.',
  'minutes.no_concept': 'There is no draft yet. It comes when the meeting has been closed.',
  'minutes.too_early':
    'They cannot be adopted yet: the group first gets time to read them. Once the next meeting begins, they can be.',
  'minutes.corrections_open': 'A correction is still proposed. Accept or reject it first.',
  'minutes.was_absent': 'You were not there. You can propose a correction.',
  'minutes.passage_gone':
    'These words are not in the text like this (any more). Choose a piece within one paragraph.',
  'outcome.line_taken': 'This line already belongs to something else.',
  'outcome.owner_missing': 'An action needs someone who does it, and a date.',
  'commitment.deputy_is_owner': 'Choose someone other than the person who does it.',
  'proposal.seat_has_spoken': (facts: Facts) =>
    `A colleague already spoke for ${String(facts['programme'] ?? 'your programme')}. Every programme counts once; talk it over together. Whoever spoke can still change it.`,
  'proposal.no_seat':
    'Only whoever represents a programme consents or objects. You can join the conversation.',
  'proposal.not_asked': 'This question is not open to your programme (any more).',
  'proposal.objection_incomplete': 'Write why you object, and what would make it workable.',
  'proposal.text_changed': 'The text has changed meanwhile. Read the new text and then answer again.',
  'proposal.nothing_to_integrate': 'The question is open and nobody objects. So the text stays as it is.',
  'proposal.not_open': 'This proposal is further already, or closed.',
  'proposal.objections_open': 'There is still an open objection. Resolve that together first.',
  'proposal.seats_missing': (facts: Facts) =>
    `Not everybody has answered yet. Waiting for ${[facts['programmes'] ?? 'the others'].flat().join(', ')}.`,
  'team_item.no_team': 'You hold no programme’s seat in this group, so there is no team.',
  'team_item.reason_missing': 'Say why you let it go.',
  'exchange.no_team': 'You hold no programme’s seat in this group, so there is no team to meet with.',
  'exchange.own_practice': 'This is the practice of your own programme.',
  'exchange.nobody_there': 'Nobody of this programme takes part now who could answer.',
  'exchange.past': 'This moment is over. Choose a later one.',
  'exchange.waiting': 'Your team is already waiting for an answer about this practice.',
  'exchange.not_offered': 'Choose one of the moments that were proposed.',
  'exchange.settled': 'This has already been answered. See how things stand now.',
  'analysis_request.nothing_given': 'Choose at least one part to give, or say no.',
  'analysis_request.not_public': 'This version is no longer public, so its analyses cannot be given.',
  'takeaway.reason_missing': 'Say why you let it go.',
  'commitment.reason_missing': 'Write why this action is dropped.',
  'protocol.frozen': 'This version has been settled and does not change any more. Make a new version.',
  'protocol.not_frozen': 'This version has not been settled yet.',
  'protocol.draft_exists': 'There is a new version already. Go on in that one.',
  'protocol.nothing_chosen': 'Choose at least one question for each audience. Then you can settle it.',
  'protocol.consent_missing': 'First write the text that is read out beforehand, for both audiences.',
  'protocol.meaning_changed': 'More than the wording has changed. Make this a version with a new meaning.',
  'protocol.question_changed':
    'Someone else has just changed this question. See how it reads now; your text is still here.',
  'protocol.other_audience': 'You can only merge questions for the same audience.',
  'protocol.already_merged': 'This question has already been merged with another.',
  'protocol.condition_broken':
    'A chosen question depends on one that is gone, comes later or is answered in another way. Put that right first.',
  'protocol.question_stays':
    'The question that this one would replace is still in the list. Put that one back among the ideas first.',
  'bank.question_here': 'This question is on your list already.',
  'protocol.wording_exists': 'This question already has words for that audience.',
  'protocol.not_merged': 'This question has not been merged.',
  'assignment.own_programme': 'Nobody visits a programme where they work. Choose someone else.',
  'assignment.visits_there':
    'This person still has a visit to make here. First pass it on to someone else. If it has begun, take the role of interviewer away under Members.',
  'assignment.conflict': 'This person cannot visit this programme. Choose someone else.',
  'assignment.repeat': 'This person, or a colleague, went there the last time. Choose someone else.',
  'assignment.unavailable': 'No part of the week suits both this person and the programme.',
  'assignment.reciprocity':
    'A programme would give far more or fewer visits than it gets. Choose someone else, or say in the agreements why that is allowed.',
  'assignment.exists': 'This person already visits this programme.',
  'assignment.mutual_pair': 'Two programmes would visit each other. Choose another swap.',
  'assignment.too_many': 'This person already has as many visits as agreed.',
  'assignment.skill': 'Nobody would come who speaks or knows what that programme asks for.',
  'assignment.audience': 'Nobody would be left to speak with one of the audiences.',
  'assignment.pinned': 'This visit is pinned. Only the coordinator can release it.',
  'assignment.not_an_interviewer': 'This person is not an interviewer in this learning group.',
  'assignment.not_a_host': 'This programme does not take part in this learning group.',
  'assignment.changed': 'The visits have just changed. See how things stand and try again.',
  'assignment.under_way': 'Conversations have been held on this visit, so it stays as it is.',
  'ask_back.asked_already':
    'Something has already been asked back about this answer. Wait for the answer or take it back.',
  'ask_back.over': 'This was answered or taken back already.',
  'ask_back.no_answer': 'There is no answer to this question to ask about.',
  'moment.nothing_to_restore':
    'There is nothing to put back: it is there already, or someone has worked on it since.',
  'suggestion.text_changed': 'These words have changed meanwhile. See what it says now and choose again.',
  'suggestion.words_gone': 'These words are no longer in the chapter.',
  'suggestion.not_one_place': 'Select words within one paragraph.',
  'suggestion.changes_nothing': 'It says so already.',
  'comment.nobody_to_ask': 'Nobody else in the group can answer this question. Invite someone first.',
  'comment.norm_missing': 'Name the rule that your answer rests on, with its version.',
  'comment.text_changed': 'The text has changed meanwhile. Select the words again.',
  'comment.resolved': 'This comment was settled meanwhile. Reopen it, or begin a new one.',
  'qda_file.unreadable': 'This is not a project file (.qdpx), or it is damaged.',
  'qda_file.too_large': 'This file is too large to read.',
  'qda_file.unsafe': 'This file holds something that does not belong in it. We do not read it.',
  'suggestion.settled': 'This suggestion has been settled already.',
  'fact_check.text_changed': 'The chapter no longer says it like this. Please choose the passage again.',
  'fact_check.tells_who':
    'This passage holds a code, or words as they were said in a conversation. Please put it in your own words first.',
  'fact_check.asked_already': 'This passage has already been put to this programme.',
  'fact_check.not_a_host': 'This programme does not take part in this group.',
  'fact_check.over':
    'The day is over, or the question was taken back. What was not answered counts as no objection.',
  'fact_check.answered': 'The programme has answered already.',
  'fact_check.not_answered': 'The programme has not answered yet.',
  'fact_check.day_over': 'Please choose a day that is still to come.',
  'assignment_conflict.exists': 'This has been noted already.',
  'assignment_pin.exists': 'This visit is pinned already.',
  'assignment_proposal.stale':
    'Something has changed since this proposal. Make a new one; it only takes a moment.',
  'assignment_proposal.accepted': 'This proposal has already been adopted.',
  'assignment_proposal.impossible': 'This proposal is not a complete plan. Ask for a new one.',
  'text.outdated': 'This page is an older version. Load it again; what you wrote stays on this device.',
  'text.frozen': 'This text is final and does not change any more.',
  'text.not_joined':
    'The connection with this text is gone for a moment. What you write stays on this device.',
  'text.not_stored':
    'The server cannot save anything now. What you write is on this device and follows by itself.',
  'text.gap': 'Something is missing between your text and the server’s. It is being sent again.',
  'text.refused': 'This holds something that cannot be in a text. It was not saved.',
  'text.too_large': 'This is too much at once. Paste it in smaller pieces.',
  'text.nothing_to_restore': 'There is nothing left to put back.',
  'code.name_taken': 'There is a code with this name already.',
  'code.changed': 'Somebody just changed this code. Read first what it says now.',
  'code.circle': 'A code cannot be placed under itself.',
  'code.merged': 'This code was merged with another. Choose that one.',
  'code.undone': 'This was undone already.',
  'coding.no_words': 'Choose a few words first.',
  'coding.answer_changed': 'This answer was just changed. Choose the words again.',
  'coding.exists': 'These words have that code already in your layer.',
  'coding.blind': 'Two people are coding this answer apart from each other. Wait until they are done.',
  'coding.handed_in': 'This was handed in and stays as it was.',
  'coding.words_gone': 'These words are not in the answer any more.',
  ...readingsProblems,
  'double_coding.three_people': 'Choose three different people who read the answers.',
  'double_coding.too_few_answers': 'There are not so many answers that nobody coded yet. Choose fewer.',
  'double_coding.handed_in': 'You were done with this round already. What you did stays.',
  'double_coding.no_difference': 'There is nothing to decide: the two did the same.',
  'theme.in_use': 'A recommendation or an insight rests on this red thread. Take it away there first.',
  'quote.no_words': 'First select the words you want to quote.',
  'report.already_opened': 'This group already has its report.',
  'report.last_section': 'A report keeps at least one chapter.',
  'report.author_stays':
    'Whoever leads a chapter, or takes part as an author alone, stays one. First hand over the chapter, or give this person another role under Members.',
  ...reportProblems,
  ...visitProblems,
} satisfies Record<Exclude<AnyProblemCode, keyof typeof problems.codes>, string | ((facts: Facts) => string)>;
