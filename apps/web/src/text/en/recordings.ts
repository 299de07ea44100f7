import type { recordings as source } from '../nl/recordings.ts';

export const recordings: typeof source = {
  title: 'Recording',
  record: 'Record the conversation',
  resumeLater: 'Go on recording',
  ask: {
    title: 'May I record our conversation?',
    readAloud: 'Read this aloud',
    text: 'I would like to record what we say, so that I can check later whether I understood you. Only I can listen to it. It is erased as soon as you say so, and otherwise a month after the report at the latest. If you say no, we simply go on talking.',
    version: (version) => `Goes with text version ${version}`,
    agree: 'The person I am talking with has heard this and says yes.',
    needed: 'Without a yes nothing is recorded.',
    start: 'Begin recording',
  },
  live: 'Recording',
  paused: 'Recording paused',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop recording',
  kept: (time) => `Recorded: ${time}`,
  refused: 'This conversation is not recorded.',
  silence: {
    not_allowed: 'Your browser may not use the microphone. Allow it in the settings of this site.',
    no_microphone: 'There is no microphone that works, or something else is using it.',
    unsupported: 'This browser cannot record. Simply take notes.',
    full: 'This device is full. What was recorded so far is kept.',
    too_long:
      'A recording stops by itself after two hours. What has been recorded is kept; you can go on recording.',
    elsewhere: 'The recording was stopped in another window. Nothing is recorded here any more.',
  },
  card: {
    lead: 'Only you hear this. The log shows that you listen, not what you hear.',
    part: (n, time) => `Part ${n}, ${time}`,
    underway: (n, time) => `Part ${n}, ${time}: not on the server yet`,
    listen: 'Listen',
    player: (n) => `Sound of part ${n}`,
    until: (day) => `The recording is erased on ${day}, or earlier if the report is ready earlier.`,
    offline: 'Without a connection you only see what is on this device.',
    remove: 'Remove the recording',
    removeTitle: 'Remove the recording?',
    removeBody:
      'The sound disappears, here and on the server, and this conversation is not recorded any more. What you wrote down stays.',
  },
  unsent: {
    row: (time) => `Recording of ${time}`,
    refusal: 'The recording cannot be sent. It stays on this device.',
    takingBack: 'A recording was removed here and is being erased on the server too.',
    now: 'Send the recording',
  },
};
