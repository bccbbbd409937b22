import type { Reaction } from '../live/views';

/** Drawn, since not every screen's computer has a font with emoji. */
const shapes: Record<Reaction, string> = {
  applause: 'M10.6 20.6 5.4 15.4a2.6 2.6 0 0 1 0-3.7l1-1L5 9.3a1.3 1.3 0 0 1 1.8-1.8l4.2 4.2M8.2 6.6a1.3 1.3 0 0 1 1.9-1.9l4.3 4.3M11.4 5.4a1.3 1.3 0 0 1 1.9-1.8l4.2 4.2 .3-2.6a1.4 1.4 0 0 1 2.8.2v6.1c0 5.3-3.6 9.1-8.6 9.1zM3 4.5l1.5 1.5M6 2.5l.7 2M1.5 8l2 .7',
  agree: 'M7.5 10.5v9.5h-3.5v-9.5zM7.5 10.5l3.8-7c1.6 0 2.6 1.2 2.3 2.7l-.7 3.6h5.6a2.1 2.1 0 0 1 2.1 2.5l-1.2 6a2.1 2.1 0 0 1-2.1 1.7h-9.8',
  laughter: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM7.3 13.3h9.4a4.7 4.7 0 0 1-9.4 0zM7.3 10l1.3-1.6 1.3 1.6M14.1 10l1.3-1.6 1.3 1.6',
  heart: 'M12 20.3s-8-4.8-8-10.5a4.4 4.4 0 0 1 8-2.6 4.4 4.4 0 0 1 8 2.6c0 5.7-8 10.5-8 10.5z',
};

export const ReactionIcon = ({ kind }: { kind: Reaction }) => (
  <svg class={`icon reaction ${kind}`} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <path d={shapes[kind]} />
  </svg>
);
