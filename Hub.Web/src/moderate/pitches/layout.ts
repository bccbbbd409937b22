import type { Size } from '../layout';

export const tabs = ['show', 'backstage', 'questions', 'jury', 'more'] as const;
export type Tab = (typeof tabs)[number];
export type Pane =
  | 'now' | 'order' | 'session' | 'messages' | 'audience'
  | 'waiting' | 'approved' | 'stage' | 'answered' | 'behind'
  | 'reveal' | 'scores' | 'results' | 'jurors' | 'rules'
  | 'screens' | 'hands' | 'polls' | 'manage';
type Tracks = readonly (readonly Pane[])[];

const phone: Record<Tab, Tracks> = {
  show: [['now', 'order']],
  backstage: [['messages', 'session', 'audience']],
  questions: [['stage', 'waiting', 'approved', 'answered', 'behind']],
  jury: [['reveal', 'scores', 'results', 'jurors', 'rules']],
  more: [['screens', 'hands', 'polls', 'manage']],
};
const tablet: Record<Tab, Tracks> = {
  show: [['order'], ['now', 'session']],
  backstage: [['messages'], ['session', 'audience']],
  questions: [['waiting'], ['stage', 'approved', 'answered', 'behind']],
  jury: [['reveal', 'scores', 'results', 'jurors', 'rules']],
  more: [['screens', 'manage'], ['hands', 'polls']],
};
const desk: Record<Tab, Tracks> = {
  show: [['now', 'session'], ['order'], ['messages', 'audience', 'screens']],
  backstage: [],
  questions: [['waiting'], ['approved'], ['stage', 'answered', 'behind'], ['hands']],
  jury: [['scores', 'results'], ['reveal', 'jurors', 'rules']],
  more: [['screens', 'manage'], ['polls'], ['hands']],
};
const layouts: Record<Size, Record<Tab, Tracks>> = { phone, tablet, desk };

/** A desk shows the show and all behind it side by side. */
export const tabsOf = (size: Size): readonly Tab[] => tabs.filter(tab => layouts[size][tab].length > 0);

/** The tab that is shown: a window that has grown may not have the one that was chosen. */
export const shownTab = (size: Size, tab: Tab): Tab => (tabsOf(size).includes(tab) ? tab : 'show');

export const tracksOf = (size: Size, tab: Tab): Tracks => layouts[size][shownTab(size, tab)];

/** Where a pane is found when a key asks for it: on the tab that is shown, else on the first that has it. */
export const tabFor = (size: Size, pane: Pane, tab: Tab): Tab =>
  tracksOf(size, tab).flat().includes(pane) ? shownTab(size, tab) : tabsOf(size).find(it => tracksOf(size, it).flat().includes(pane)) ?? 'show';
