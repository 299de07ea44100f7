import type { AnyProblemCode } from '../../lib/http.ts';
import type { problems as source } from '../nl/problems.ts';

type Facts = Record<string, unknown>;

const codes = {
  offline: 'There is no connection. What you filled in is still here; try again in a moment.',
  invalid: 'Please look at the marked fields again.',
  unreadable: 'We could not read this. Load the page again and retry.',
  too_large: 'This is too large to send at once.',
  unauthenticated: 'You are no longer signed in. Sign in again; then you can go on.',
  forbidden: 'You may not do this here.',
  not_found: 'This is not here, or it is not meant for you.',
  conflict: 'Someone was just ahead of you. Load the page again to see how things stand.',
  too_many_requests: 'That went very fast. Wait a moment and try again.',
  foreign_origin: 'This request came from another website and was not carried out.',
  unavailable: 'Leerkring cannot be reached for a moment. Nothing is lost; try again shortly.',
  internal: 'Something went wrong here.',
  'session.wrong_credentials': 'This e-mail address and password do not belong together.',
  'session.too_many_attempts': 'Too many wrong passwords in a row. Try again in a quarter of an hour.',
  'token.expired': 'This link has been used or has expired. Ask for a new one.',
  'user.email_taken': 'There is already someone with this e-mail address.',
  'user.wrong_password': 'Your current password is not right.',
  'setup.done': 'This environment has already been set up. You can sign in.',
  'demo.off': 'This is only possible in the example.',
  'institution.name_taken': 'There is already an institution with this name.',
  'programme.name_taken': 'This institution already has a programme with this name.',
  'programme.in_use': 'This programme takes part in a learning group, so it cannot go.',
  'employment.exists': 'This person already works there.',
  'member.exists': 'This person is already a member or invited.',
  'invitation.withdrawn': 'This invitation has been withdrawn.',
  'plg.last_coordinator':
    'A learning group always keeps at least one coordinator. Appoint another one first.',
  'plg.programme_seated': 'This programme already has a seat in the learning group.',
  'plg.question_in_use':
    'Work hangs on this leading question, so it cannot go. You can still change its words.',
  'advice_request.settled': 'One of these requests for advice has already been settled.',
  'interview.own_programme': 'You work at this programme. You always hold a conversation at another one.',
  'interview.no_consent': 'Without agreement of the person you talk with nothing is kept.',
  'interview.protocol_not_frozen': 'The questions have not been settled yet. After that you can begin.',
  'interview.other_version': 'These questions do not belong to this learning group.',
  'interview.question_elsewhere': 'This question does not belong to this conversation.',
  'interview.submitted': 'This conversation was handed in already. Changes now need a reason.',
  'interview.not_submitted': 'This conversation has not been handed in yet.',
  'interview.withdrawn': 'This conversation was withdrawn; the answers are erased.',
  'interview.incomplete': 'Not every question has an answer or a reason yet.',
  'interview.id_taken': 'This conversation already exists with somebody else.',
  'interview.one_per_respondent': 'This conversation was already held with this person.',
  'interview.code_taken': 'This code has been given out already.',
  'closed_period.ends_before_start': 'The last day comes before the first. Swap them.',
  'closed_period.too_long': 'A closure of more than sixty days cannot be right. Check the days.',
  'closed_period.exists': 'This closure is already there.',
  'closed_period.region_year_unknown':
    'We have no checked holiday dates for this school year. Fill them in from the planning of the institution.',
  'cycle.already_planned': 'The year has been planned. You can move a meeting or add one.',
  'cycle.bounds_exclude_target': 'The target has to lie between the minimum and the maximum.',
  'cycle.dates_out_of_order': 'The meetings are not in the order of the year.',
  'cycle.mean_out_of_bounds':
    'On average these dates are too close together or too far apart. Choose other dates or change the bounds.',
  'meeting.closed_day':
    'One of the institutions is closed on this day, or it is a public holiday. Choose another day.',
  'meeting.exists': 'There already is a meeting at this time.',
  'meeting.ends_before_start': 'It would end before it starts.',
  'meeting.time_does_not_exist': 'This time does not exist: the clock goes forward an hour that night.',
  'meeting.not_open': 'The meeting is not going on. Begin it first.',
  'agenda.full': 'The agenda is full. Take an item away first.',
  'agenda.item_in_use':
    'A decision or action belongs to this item, or it is being discussed now. So it stays.',
  'room.not_joined': 'You are not in this meeting. Load the page again.',
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
  'protocol.not_merged': 'This question has not been merged.',
  'assignment.own_programme': 'Nobody visits a programme where they work. Choose someone else.',
  'assignment.visits_there': 'This person still has a visit to make here. First pass it on to someone else.',
  'assignment.conflict': 'This person cannot visit this programme. Choose someone else.',
  'assignment.exists': 'This person already visits this programme.',
  'assignment.mutual_pair': 'Two programmes would visit each other. Choose another swap.',
  'assignment.too_many': 'This person already has as many visits as agreed.',
  'assignment.audience': 'Nobody would be left to speak with one of the audiences.',
  'assignment.pinned': 'This visit is pinned. Take the pin away first.',
  'assignment.not_an_interviewer': 'This person is not an interviewer in this learning group.',
  'assignment.not_a_host': 'This programme does not take part in this learning group.',
  'assignment.changed': 'The visits have just changed. See how things stand and try again.',
  'assignment.under_way': 'Conversations have been held on this visit, so it stays as it is.',
  'assignment_conflict.exists': 'This has been noted already.',
  'assignment_pin.exists': 'This visit is pinned already.',
  'assignment_proposal.stale':
    'Something has changed since this proposal. Make a new one; it only takes a moment.',
  'assignment_proposal.accepted': 'This proposal has been taken over already.',
  'assignment_proposal.impossible': 'This proposal is not a complete plan.',
  'text.outdated': 'This page is an older version. Load it again; what you wrote stays on this device.',
  'text.frozen': 'This text is final and does not change any more.',
  'text.not_joined':
    'The connection with this text is gone for a moment. What you write stays on this device.',
  'text.not_stored':
    'The server cannot record anything now. What you write is on this device and follows by itself.',
  'text.gap': 'Something is missing between your text and the server’s. It is being sent again.',
  'text.refused': 'This holds something that cannot be in a text. It was not recorded.',
  'text.too_large': 'This is too much at once. Paste it in smaller pieces.',
  'text.nothing_to_restore': 'There is nothing left to put back.',
} satisfies Record<AnyProblemCode, string | ((facts: Facts) => string)>;

export const problems: typeof source = {
  unknown: (requestId) =>
    requestId
      ? `Something went wrong here. If you ask about it, mention this number: ${requestId}.`
      : 'Something went wrong here. Please try again in a moment.',
  codes,
};
