/** What it means for the meetings that somebody leaves or is back, as the desk and they themselves read it. */
export const leavingMeans = (moved: number, cancelled: number, placed: number) => (moved + cancelled + placed === 0 ? 'Noted. No meeting changes.'
  : `Noted. Of all meetings ${moved} moved, ${cancelled} ${cancelled === 1 ? 'is' : 'are'} cancelled, ${placed} ${placed === 1 ? 'is' : 'are'} new.`);
