/** A phone in one hand, a tablet, a desk with all of it side by side. */
export type Size = 'phone' | 'tablet' | 'desk';
export const tabs = ['waiting', 'stage', 'polls', 'hands', 'more'] as const;
export type Tab = (typeof tabs)[number];
export type Pane = 'waiting' | 'approved' | 'stage' | 'answered' | 'behind' | 'clock' | 'speakers' | 'polls' | 'hands' | 'screens' | 'message' | 'manage';
/** Side by side, each from top to bottom. */
export type Tracks = readonly (readonly Pane[])[];

const phone: Record<Tab, Tracks> = {
  waiting: [['waiting']],
  stage: [['clock', 'stage', 'approved', 'answered']],
  polls: [['polls']],
  hands: [['hands', 'speakers']],
  more: [['message', 'screens', 'manage', 'behind']],
};
const tablet: Record<Tab, Tracks> = {
  waiting: [['waiting'], ['approved']],
  stage: [['stage', 'answered'], ['clock', 'speakers', 'message']],
  polls: [['polls']],
  hands: [['hands'], ['speakers']],
  more: [['screens', 'manage'], ['behind']],
};
const desk: Tracks = [['waiting'], ['approved'], ['stage', 'answered', 'behind'], ['clock', 'polls', 'hands', 'speakers', 'message', 'screens', 'manage']];

/** What stands on the page: on a small one only what the tab names, the rest does not even cost its drawing. */
export const tracksOf = (size: Size, tab: Tab): Tracks => (size === 'desk' ? desk : size === 'tablet' ? tablet[tab] : phone[tab]);

/** Where a pane is found when a key asks for it. */
export const tabOf = (size: Size, pane: Pane): Tab => tabs.find(tab => tracksOf(size, tab).flat().includes(pane)) ?? 'more';
