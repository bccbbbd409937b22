import { plural } from '../plural';

export const moderate = {
  title: 'Moderate',
  pick: 'Pick a panel',
  pickHint: 'Panels that are on now come first.',
  noPanels: 'The programme has no panels yet. Import it on the organiser’s page.',
  onNow: 'On now',
  other: 'All panels',
  allPanels: 'Panels',
  columns: {
    pending: 'Waiting', approved: 'Approved', 'on-stage': 'On stage', answered: 'Answered', declined: 'Declined', archived: 'Archived', merged: 'Merged', withdrawn: 'Withdrawn',
  },
  empty: {
    pending: 'Nothing is waiting.', approved: 'Approve questions to see them here.', 'on-stage': 'Nothing is on stage.',
    answered: 'Nothing is answered yet.', declined: 'Nothing is declined.', archived: '', merged: '', withdrawn: '',
  },
  actions: {
    approved: 'Approve', declined: 'Decline', 'on-stage': 'To stage', answered: 'Answered', pending: 'Back to waiting', archived: '', merged: '', withdrawn: '',
  },
  toList: 'To list',
  moved: {
    pending: 'Back to waiting.', approved: 'Approved.', 'on-stage': 'On stage now.', answered: 'Answered.', declined: 'Declined.',
    archived: 'Archived.', merged: 'Merged.', withdrawn: 'Withdrawn.',
  },
  nowIs: {
    pending: 'it is waiting', approved: 'it is approved', 'on-stage': 'it is on stage', answered: 'it is answered',
    declined: 'it is declined', archived: 'it is archived', merged: 'it was merged', withdrawn: 'it was withdrawn',
  },
  stale: (now: string) => `Someone else was faster: ${now}.`,
  undone: 'Taken back.',
  undo: 'Undo',
  nothingToUndo: 'There is nothing to take back.',
  votes: (n: number) => plural('en', n, { one: '1 vote', other: `${n} votes` }),
  waiting: (n: number) => plural('en', n, { one: '1 question is waiting', other: `${n} questions are waiting` }),
  show: 'Show',
  board: 'Questions',
  question: (author: string) => `Question from ${author}`,
  help: {
    open: 'Keyboard shortcuts',
    on: 'Use keyboard shortcuts',
    keys: {
      next: 'Next question', previous: 'Previous question', across: 'To the column beside', approve: 'Approve', reject: 'Decline',
      stage: 'To stage', done: 'Answered', undo: 'Undo', help: 'This help',
    },
    key: 'Key',
    does: 'Does',
    or: 'or',
  },
};
export type Moderate = typeof moderate;
