import type { Change } from '../touching';
import type { StaffMatchingView } from '../views';

/** Where the forms of this page are: the event, what is there, and the careful way to change it. */
export interface At { conference: string; view: StaffMatchingView; zone: string | undefined; careful: (change: Change) => Promise<void> }
