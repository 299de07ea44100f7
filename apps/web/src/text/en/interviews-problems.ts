/** Why something about a conversation, written down or recorded, cannot be. */
export const interviewsProblems = {
  'interview.conflict': 'It was noted that you do not go there. Ask the coordinator to send someone else.',
  'interview.visit_ended':
    'This visit is no longer yours. You can still hand in a conversation you had begun.',
  'interview.own_programme': 'You work at this programme. You always hold a conversation at another one.',
  'interview.no_consent': 'Without the agreement of the person you talk with, nothing is kept.',
  'interview.protocol_not_frozen': 'The questions have not been settled yet. After that you can begin.',
  'interview.other_version': 'These questions do not belong to this learning group.',
  'interview.question_elsewhere': 'This question does not belong to this conversation.',
  'interview.submitted': 'This conversation was handed in already. Changes now need a reason.',
  'interview.not_submitted': 'This conversation has not been handed in yet.',
  'interview.withdrawn': 'This conversation was withdrawn; the answers are erased.',
  'interview.incomplete': 'Not every question has an answer or a reason yet.',
  'interview.id_taken': 'This conversation already belongs to somebody else.',
  'interview.one_per_respondent': 'This conversation was already held with this person.',
  'tandem.not_together':
    'These two visits cannot go together. They go to different programmes, or one of the two is already shared with someone else or will not take place.',
  'tandem.under_way': 'You have begun already. What you agreed stays as it is now.',
  'tandem.number_taken': 'This number is no longer possible. Choose another conversation.',
  'tandem.waits': 'This still waits for the other. After that it is possible.',
  'tandem.finished_alone':
    'Your colleague finished this conversation alone. What you wrote stays on this device.',
  'tandem.taken_over':
    'The other has handed in this conversation already. What you wrote stays on this device.',
  'tandem.other_conversation': 'These two do not belong to the same conversation.',
  'tandem.resolved': 'This difference has been settled already.',
  'interview.code_taken': 'This code has been given out already.',
  'recording.refused': 'This conversation is not recorded.',
  'recording.id_taken': 'This recording belongs to another conversation.',
  'recording.chunk_differs': 'Something else is already in this place of the recording.',
  'recording.chunk_damaged': 'A piece of the recording arrived damaged. We send it again.',
  'recording.chunk_too_large': 'This piece of the recording is too large.',
  'recording.incomplete': 'Pieces of the recording are still missing.',
  'recording.hash_differs':
    'What arrived is not the same as what is on this device. That is why the recording stays here.',
  'recording.kind': 'This is not a sound recording.',
  'recording.kept_already': 'All of this recording has arrived already.',
  'recording.not_kept': 'Not all of this recording has arrived yet.',
  'recording.full': 'This conversation cannot hold more sound. Write down the rest.',
};
