/** What is said around the slides of a pitch. */
export const slides = {
  open: 'Open the slides',
  elsewhere: (title: string) => `of “${title}”, in a new tab`,
  of: (title: string) => `Slides of “${title}”`,
  page: (title: string, page: number, pages: number) => `Slides of “${title}”, page ${page} of ${pages}`,
  noText: 'This page has no text that could be read out.',
  loading: 'Loading the slides …',
  again: 'Try again',
  troubles: {
    waiting: 'The slides cannot be loaded just now. They come as soon as the hub can be reached.',
    lost: 'The hub does not give out these slides any more.',
    faulty: 'This page cannot be shown. Export the slides as PDF again, without a password.',
  },
};
export type Slides = typeof slides;
