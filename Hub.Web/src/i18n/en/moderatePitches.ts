import type { Step } from '../../live/pitchViews';
import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** The console of a pitch round. */
export const moderatePitches = {
  tabs: { show: 'Show', backstage: 'Backstage', questions: 'Questions', jury: 'Jury', more: 'More' },
  controls: 'Lead the show',
  askingTitle: 'Asking questions',
  add: 'Add a pitch',
  addHow: 'Add the first one, or import a programme that has them.',
  aPitch: 'a pitch',
  saved: 'The pitch is saved.',
  undo: 'Undo',
  undone: (what: string) => `Taken back: ${what}`,
  undoOf: (what: string) => `Undo: ${what}`,
  nothingToUndo: 'There is nothing to take back here.',
  nobodyOnStage: 'No pitch is on stage.',
  nothingNext: 'No pitch is left to call.',
  did: (title: string): Record<Step, string> => ({
    added: `“${title}” is added.`, removed: `“${title}” is removed.`, moved: `“${title}” is moved.`,
    swapped: `“${title}” has taken the other place.`, started: `“${title}” is on stage.`, questions: `Questions to “${title}”.`,
    paused: `The clock of “${title}” stands.`, resumed: `“${title}” goes on.`, time: `“${title}” has another limit.`,
    ended: `“${title}” is done.`, skipped: `“${title}” is skipped.`, absent: `“${title}” is not there and will be called again.`,
    'brought-back': `“${title}” is to come again.`,
  }),
  movedTo: (title: string, place: number, of: number) => `“${title}” is ${place} of ${of} now.`,
  stale: {
    pitch: (title: string, state: string) => `Someone else was faster. “${title}” is now: ${state}.`,
    running: (title: string) => (title ? `Someone else was faster. On stage now: “${title}”.` : 'Someone else was faster. No pitch is on stage now.'),
    next: (title: string) => (title ? `Someone else changed the running order. Next now: “${title}”.` : 'Someone else was faster. No pitch is left to call.'),
  },
  isReady: 'Ready',
  notReady: 'Not ready yet',
  allotted: (pitch: string, questions: string) => `${pitch} + ${questions} min`,
  favours: (count: number) => n(count, 'liked by 1', `liked by ${number(count)}`),
  pointsOf: (points: string, people: number) => n(people, `${points} points from 1`, `${points} points from ${number(people)}`),
  wishes: (count: number) => n(count, '1 wants to talk', `${number(count)} want to talk`),
  rowOf: (place: number, title: string) => `${place}. ${title}`,
  row: {
    start: 'Start', ready: 'Ready', unready: 'Not ready', absent: 'Not there', skip: 'Skip', back: 'Bring back', again: 'Start over later', 'go-on': 'Go on where it was',
    swap: 'Swap with …', 'move-up': 'Move up', 'move-down': 'Move down', edit: 'Edit', insert: 'Insert before', remove: 'Remove',
    more: (title: string) => `More for ${title}`,
  },
  control: {
    first: 'Start', next: 'Next', last: 'End the last pitch', questions: 'Questions', clock: 'Clock of the pitch',
    pause: 'Pause', goOn: 'Go on', done: 'Done',
  },
  session: {
    planned: (minutes: number) => n(minutes, 'Still planned: 1 minute.', `Still planned: ${minutes} minutes.`),
    spare: (minutes: number) => n(minutes, '1 minute to spare.', `${minutes} minutes to spare.`),
    over: (minutes: number) => n(minutes, 'That is 1 minute more than is left.', `That is ${minutes} minutes more than are left.`),
  },
  messages: {
    title: 'Messages backstage',
    to: 'To', places: { monitor: 'Stage monitor', 'green-room': 'Green room' },
    usual: 'Usual messages',
    quick: {
      monitor: ['Please wrap up', 'One last question', 'Closer to the microphone', 'Please repeat the question'],
      'green-room': ['You are next', 'Please come to the stage', 'We are running late', 'Please switch your microphone on'],
    },
    own: 'Your own message', send: 'Send', sent: 'Sent',
    read: (time: string) => `Read at ${time}`, unread: 'Not read yet',
    wasRead: (text: string) => `Read: ${text}`,
    takeAway: (text: string) => `Take away: ${text}`,
  },
  audience: {
    title: 'Audience',
    isOpen: 'The audience can say whom it likes.', isClosed: 'Favours are closed.', isLocked: 'Favours are closed: the round is locked.',
    spread: (points: number) => n(points, 'Everyone has 1 point to give.', `Everyone has ${points} points to spread.`),
    open: 'Open', close: 'Close', opened: 'The audience can say whom it likes.', closedNow: 'Favours are closed.',
    figures: 'What the audience makes of each pitch', pitch: 'Pitch', points: 'Points', people: 'Liked by', wishes: 'Want to talk',
  },
  swapping: { how: 'Whose place does this pitch take? The other takes this one’s place.', nobody: 'Nobody else is still to come.', with: 'Swap with' },
  people: {
    how: 'Type a part of a name or an organisation.', list: 'People found',
    found: (count: number) => (count === 0 ? 'Nobody is found.' : n(count, '1 person found', `${number(count)} people found`)),
    roles: { screen: 'Screen', guest: 'Guest', participant: 'Participant', moderator: 'Moderator', organiser: 'Organiser' },
  },
  form: {
    create: 'Add a pitch', edit: 'Edit the pitch', add: 'Add the pitch', saving: 'Saving …',
    changed: 'Someone else has changed this pitch. Their changes are taken over where you had changed nothing.',
    title: 'Title', organisation: 'Organisation', topic: 'Topic (optional)',
    speaker: 'Speaker (optional)', speakerHint: 'Type a part of a name, or pick one of the session’s speakers.', otherSpeaker: 'Change', noSpeaker: 'No speaker',
    where: 'Where', hall: 'on the stage',
    country: 'Country (optional)', noCountry: 'Not said',
    minutes: 'Minutes for the pitch', minutesHint: 'Such as 4 or 4:30.', questions: 'Minutes for questions',
    noSlides: 'None', link: 'A link', pdf: 'A PDF', address: 'Address of the slides', file: 'PDF file', otherFile: 'Another PDF file', fileHint: 'At most 20 MB.',
    there: 'The PDF that is there', pages: (count: number) => n(count, '1 page', `${count} pages`), uploading: 'Uploading', uploaded: (percent: string) => `${percent} %`,
    faulty: (count: number) => n(count, 'One thing is to be mended above.', `${count} things are to be mended above.`),
    faults: {
      missing: 'Write something here.', long: 'That is too long.', time: 'Write minutes such as 4 or 4:30, at most 60; a pitch takes 10 seconds at least.',
      link: 'A link begins with https:// or http://.', 'no-file': 'Choose a PDF.', size: 'This PDF has more than 20 MB. Export it smaller.', 'no-pdf': 'This PDF cannot be read, or is locked by a password.',
    },
  },
  lock: {
    title: 'Scores are missing', lock: 'Lock the round', unlock: 'Unlock', isLocked: 'Locked', locked: 'The round is locked.', unlocked: 'The round is open again.',
    missing: (count: number) => n(count, 'One score is missing. It will not count: each mean is that of the jurors who scored.', `${count} scores are missing. They will not count: each mean is that of the jurors who scored.`),
    anyway: 'Lock anyway',
  },
  scores: {
    title: 'Scores', of: 'Scores of a pitch', caption: 'The mean that each juror gave each pitch', pitch: 'Pitch', mean: 'Mean', juror: 'Juror',
    noCriteria: 'There are no criteria yet: nothing can be scored. Set them under the rules.', noJurors: 'There is no jury yet. Add the first juror.',
    complete: 'No score is missing.', noneGiven: 'Nothing to score yet: no pitch has begun.',
    missing: (count: number) => n(count, '1 score is missing', `${count} scores are missing`),
    cells: {
      short: { part: '…', missing: '?', abstains: '–', own: '–', later: '' },
      long: { part: 'begun', missing: 'missing', abstains: 'abstains', own: 'their own pitch', later: 'still to come' },
    },
  },
  jurors: {
    title: 'Jury', none: 'Nobody is in the jury yet.', add: 'Add a juror', remove: (name: string) => `Take ${name} out of the jury`,
    scored: (count: number) => n(count, '1 pitch scored', `${count} pitches scored`), missing: (count: number) => n(count, '1 missing', `${count} missing`),
    added: 'Added to the jury.', removed: 'Taken out of the jury. The scores are kept, should they return.',
  },
  results: {
    none: 'No pitch has been given yet.',
    how: (jury: number, normalised: boolean) => `Jury ${jury} %, audience ${100 - jury} %${normalised ? '; scores normalised' : ''}. Only the team sees this.`,
    place: 'Place', pitch: 'Pitch', total: 'Total', jury: 'Jury', audience: 'Audience', shown: 'Revealed', csv: 'Results as CSV', talks: 'Wishes to talk as CSV',
  },
  reveal: {
    title: 'Reveal', nothing: 'There is no result to reveal yet.', lockFirst: 'Lock the round first, so that the result stays what it is.',
    next: (place: number) => `Reveal place ${place}`, none: 'Nothing is revealed yet.', all: 'Everything is revealed.',
    some: (count: number) => n(count, '1 place is revealed.', `${count} places are revealed.`), back: 'Take the last one back', hide: 'Hide all',
  },
  rules: {
    title: 'Rules', change: 'Change the rules', saved: 'The rules are saved.',
    noCriteria: 'No criteria yet', scaleOf: (from: number, to: number) => `Scale from ${from} to ${to}`, normalised: 'normalised', weightOf: (jury: number) => `Jury ${jury} %, audience ${100 - jury} %`,
    oneEach: 'One favour for each pitch that one likes.', placesOf: (count: number) => n(count, '1 place is revealed', `${count} places are revealed`), allPlaces: 'All places are revealed',
    criteria: 'Criteria', criteriaHint: 'Each juror scores a pitch by each of them. Once somebody has scored, only names and weights may change.',
    criterion: (place: number) => `Criterion ${place}`, weight: 'Weight', addCriterion: 'Add a criterion',
    earlier: (place: number) => `Move criterion ${place} up`, later: (place: number) => `Move criterion ${place} down`, removeCriterion: (place: number) => `Remove criterion ${place}`,
    scale: 'Scale', from: 'From', to: 'To', normalise: 'Make severe and mild jurors alike (z-scores)',
    juryWeight: 'Part of the jury, in percent', juryWeightHint: 'The audience has the rest.',
    points: 'Points to spread', pointsHint: '0: one favour for each pitch that one likes.',
    places: 'Places to reveal', placesHint: '0: all.',
    ties: 'Of equals comes first', tieRules: { favour: 'whom the audience favours', criterion: 'who is best in the weightiest criterion', share: 'nobody: they share the place' },
    faults: { 'no-name': 'Name the criterion.', 'same-name': 'Another criterion has this name.', scale: 'The end of the scale is above its beginning.' },
  },
  keys: {
    groups: { show: 'The show', pitch: 'On a pitch of the running order', places: 'Go to' },
    does: {
      next: 'Start the next pitch; the one on stage is done', questions: 'Begin the questions', pause: 'Pause the clock, or go on', 'more-time': '30 seconds more', 'less-time': '30 seconds less',
      done: 'End the pitch on stage', undo: 'Undo the last step of the show', insert: 'Add a pitch; on a pitch, before it', message: 'Write a message backstage', favours: 'Open or close the favours', session: 'Start or stop the clock of the session',
      down: 'Next pitch', up: 'Previous pitch', 'move-down': 'Move down', 'move-up': 'Move up', start: 'Start', ready: 'Ready, or not', absent: 'Not there', skip: 'Skip', back: 'Bring back',
      swap: 'Swap with another', edit: 'Edit', remove: 'Remove',
      'go-show': 'On stage now', 'go-order': 'Running order', 'go-questions': 'Questions', 'go-jury': 'Scores', 'go-screens': 'Screens', help: 'This help',
    },
  },
};
export type ModeratePitches = typeof moderatePitches;
