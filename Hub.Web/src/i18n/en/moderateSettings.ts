import { plural } from '../plural';

/** The console's settings, fetched when they are opened: how questions are taken, streams, the clap test. */
export const moderateSettings = {
  title: 'Panel settings',
  asking: 'Asking',
  moderated: 'Questions wait until they are approved',
  paused: 'Pause: no questions just now',
  because: 'What people are told (optional)', becauseExample: 'We take questions again after the break.',
  names: 'Who asks', asks: { both: 'With a name or anonymously', named: 'Only with a name', anonymous: 'Only anonymously' },
  longest: 'Longest question (characters)', perMinute: 'Questions per person and minute', reports: 'Reports that send it back',
  labels: 'Labels', label: (place: number) => `Label ${place}`, removeLabel: (place: number) => `Remove label ${place}`, addLabel: 'Add a label',
  blocked: 'Blocked words', blockedHint: 'One word or phrase a line. A question that has one waits for you, also where questions are not moderated.',
  save: 'Save settings', saved: 'The settings are saved.',
  export: 'Take it home', exportQuestions: 'Questions as CSV', exportPolls: 'The results of a poll are with its details.',
  streams: {
    title: 'Streams',
    none: 'No stream yet. Remote people follow by one.',
    add: 'Add a stream', edit: 'Edit', remove: (name: string) => `Remove ${name}`, removed: 'The stream is removed.', putBack: (name: string) => `Put ${name} back`,
    kind: 'Kind', kinds: { hls: 'HLS', youtube: 'YouTube', vimeo: 'Vimeo', jitsi: 'Jitsi', link: 'Link' },
    url: 'Address', name: 'Name (optional)', language: 'Language (optional)', languageHint: 'Such as en or de.',
    captions: 'Captions beside it (optional)', captionsHint: 'Address of a WebVTT file or a page with captions.',
    delay: 'Behind the hall, in seconds', delayHint: 'Measure it with the clap test below. Polls open and close later by that for remote people.',
    behind: (seconds: string) => `${seconds} s behind the hall`,
    save: 'Save stream',
  },
  clap: {
    title: 'Clap test: how far is the stream behind?',
    how: 'You tap when something can be seen in the hall, remote people tap when they see it in the stream. The median counts.',
    noStream: 'Add a stream first.',
    begin: 'Begin the test',
    tapHow: 'Remote people are asked to watch now. Clap so that the camera sees it, and tap in that moment.',
    tap: 'Now!',
    taps: (count: number) => plural('en', count, { one: '1 tap', other: `${count} taps` }),
    median: (seconds: string) => `Median: ${seconds} s.`,
    use: (seconds: string) => `Use ${seconds} s`, used: 'The delay is set.', end: 'End the test',
  },
};
export type ModerateSettings = typeof moderateSettings;
