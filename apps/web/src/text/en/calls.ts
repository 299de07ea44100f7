const list = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const calls = {
  title: 'Together online',
  nobody: 'Nobody is in the call yet.',
  inCall: (names: string[]) =>
    names.length === 1 ? `Waiting for the others: ${list(names)}.` : `In the call: ${list(names)}.`,
  youElsewhere: 'you, on another device',
  hall: 'the hall',
  youAreInHall: 'You are in the hall. There you hear and see the others on the screen.',
  joinAsHall: 'Let the hall take part',
  join: 'Join with sound and image',
  listen: 'Look and listen',
  onlyTakingPart:
    'The call is for those who take part in the meeting. You read along; whoever leads can change that.',
  limit: 'For six people at most. The meeting works without it too.',
  orByLink: 'Would you rather use the link?',
  joining: 'One moment, you are coming in …',
  alone: 'You are the first. The others can see that you are here.',
  together: (n: number) => `There are ${n} of you in the call.`,
  people: 'Who is in the call',
  you: (name: string) => `${name} (you)`,
  imageOf: (name: string) => `Image of ${name}`,
  sends: (microphone: boolean, camera: boolean) =>
    `microphone ${microphone ? 'on' : 'off'}, camera ${camera ? 'on' : 'off'}`,
  away: 'away for a moment',
  link: { connecting: 'connecting …', stuck: 'no connection' },
  controls: 'Your sound and image',
  turnOn: { microphone: 'Turn microphone on', camera: 'Turn camera on' },
  turnOff: { microphone: 'Turn microphone off', camera: 'Turn camera off' },
  devices: 'Devices',
  device: { microphone: 'Microphone', camera: 'Camera' },
  noDevice: 'Not found, or not allowed yet',
  leave: 'Leave the call',
  noLine: (names: string[]) => `There is no connection with ${list(names)}.`,
  goOnWithout:
    'Often the network of a school holds it back. Go on without sound and image: everything in the meeting works as usual. Or phone each other.',
  goOnByLink: 'Often the network of a school holds it back. Then meet by the link.',
  retry: 'Try again',
  byLink: 'To the link of the meeting',
  offline: 'The connection with the meeting is gone for a moment. You will be back automatically.',
  endedElsewhere: 'You take part on another device now.',
  endedLost: 'You dropped out of the call. Feel free to join again.',
  trouble: {
    microphone: {
      denied: 'Your microphone may not be used. You listen; allow it at the lock in the address bar.',
      missing: 'No microphone was found. You listen.',
      busy: 'Your microphone does not work; perhaps another program uses it.',
      insecure: 'Your microphone works only when the address of Leerkring begins with https.',
    },
    camera: {
      denied:
        'Your camera may not be used. You take part without an image; allow it at the lock in the address bar.',
      missing: 'No camera was found. You take part without an image.',
      busy: 'Your camera does not work; perhaps another program uses it.',
      insecure: 'Your camera works only when the address of Leerkring begins with https.',
    },
  },
  choose: 'Change this',
  chooseTitle: 'Where do you meet online?',
  kind: 'Where',
  kinds: {
    built_in: 'Here in Leerkring',
    link: 'By a link',
    frame: 'By a link, in a frame on this page',
  },
  kindHints: {
    built_in: 'For six people at most. Sound and image go straight from one to the other.',
    link: 'For example Teams, Jitsi or BigBlueButton. Opens in a new window.',
    frame: (hosts: string) => `Only from ${hosts}.`,
  },
  url: 'Link',
  urlHint: 'Begins with https://.',
  urlAlso: 'Where you can go when it does not work here.',
  groupTitle: 'Where do you meet online?',
  groupLead:
    'This applies to every meeting you plan from now on. You can agree on something else for a single meeting.',
  groupMeets: {
    built_in: () => 'Online you meet here in Leerkring.',
    link: (host: string) => `Online you meet at ${host}.`,
    frame: (host: string) => `Online you meet at ${host}, in a frame on the page.`,
  },
  alsoPlanned: 'For the meetings that are planned already too',
  alsoLater: 'For the meetings after this one too',
  frameTitle: (host: string) => `Call at ${host}`,
  frameLead: (host: string) => `You meet at ${host}.`,
  openFrame: 'Open the call here',
  closeFrame: 'Close the frame',
  openLink: 'Open in a new window',
  frameHint: (host: string) =>
    `Only when you open it does your browser connect to ${host}. Leerkring passes on nothing about you.`,
};
