/** 24 × 24 strokes; always beside or inside something that has a name. */
const shapes = {
  up: 'M12 19V5m-6.5 6L12 4.5 18.5 11',
  down: 'M12 5v14m6.5-6L12 19.5 5.5 13',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  gear: 'M4 7h9m5 0h2M4 17h2m5 0h9M13 4.5v5M8.5 14.5v5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  undo: 'M9 14L4.5 9.5 9 5M5 9.5h8.5a5.5 5.5 0 0 1 0 11H10',
  stage: 'M12 3.5v9a3 3 0 0 1-3-3v-3a3 3 0 0 1 6 0v3a3 3 0 0 1-3 3M6 10a6 6 0 0 0 12 0M12 16v4.5M8.5 20.5h7',
  talk: 'M4 5.5h16v11H11l-4.5 4v-4H4z',
  pitch: 'M4 10v4h3l8 4.5v-13L7 10H4zM18.5 9.5a4 4 0 0 1 0 5',
  meet: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19a5.5 5.5 0 0 1 11 0M13 14.6a5.5 5.5 0 0 1 8.5 4.4',
  bus: 'M5 17V6.5A1.5 1.5 0 0 1 6.5 5h11A1.5 1.5 0 0 1 19 6.5V17zM5 12h14M7.5 17v2.5M16.5 17v2.5M8 14.6h.01M16 14.6h.01',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5',
  info: 'M12 11v5.5M12 7.6h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  plus: 'M12 5v14M5 12h14',
  flag: 'M6 21V4m0 .5c4-2 7 2 12 0v9c-5 2-8-2-12 0',
  filter: 'M4 6h16M7 12h10M10 18h4',
  more: 'M4.5 12a1 1 0 1 0 2 0 1 1 0 0 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 0 0-2 0M17.5 12a1 1 0 1 0 2 0 1 1 0 0 0-2 0',
  reply: 'M9.5 6L4.5 11l5 5M5 11h8.5a6 6 0 0 1 6 6v1.5',
  merge: 'M6 4v4.5c0 3 6 4 6 7V20M18 4v4.5c0 3-6 4-6 7',
  tag: 'M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8.2 8.2h.01',
  pen: 'M4.5 19.5l1-4.5L16.5 4l3.5 3.5L9 18.5z',
  archive: 'M3.5 5h17v4h-17zM5 9v10.5h14V9M9.5 13h5',
  find: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5',
  hall: 'M3.5 20.5V9.5L12 4l8.5 5.5v11M8 20.5v-7h8v7',
  remote: 'M4.5 5h15v10.5h-15zM2.5 19h19',
  stop: 'M6.5 6.5h11v11h-11z',
  repeat: 'M17 3.5L20.5 7 17 10.5M20 7H8a4.5 4.5 0 0 0-4.5 4.5M7 20.5L3.5 17 7 13.5M4 17h12a4.5 4.5 0 0 0 4.5-4.5',
  trash: 'M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l1 13.5h9l1-13.5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  poll: 'M4.5 20V11M12 20V4M19.5 20v-6',
  heart: 'M12 20.5l-7.6-7.7a4.8 4.8 0 0 1 6.8-6.8l.8.8.8-.8a4.8 4.8 0 0 1 6.8 6.8z',
  minus: 'M5 12h14',
  scale: 'M12 4v16M8 20.5h8M5 7.5h14M5 7.5l-2.5 6a2.6 2.6 0 0 0 5 0zM19 7.5l-2.5 6a2.6 2.6 0 0 0 5 0z',
  door: 'M6 20.5V4h12v16.5M3.5 20.5h17M14.5 12.4h.01',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  trophy: 'M7.5 4.5h9v5a4.5 4.5 0 0 1-9 0zM7.5 6H4.5c0 3 1 4.5 3.2 5M16.5 6h3c0 3-1 4.5-3.2 5M12 14v4M8.5 20h7',
  lock: 'M6.5 11h11v9h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  hand: 'M8 13.5V6a1.4 1.4 0 0 1 2.8 0v5.2-6.8a1.4 1.4 0 0 1 2.8 0v6.8-5.4a1.4 1.4 0 0 1 2.8 0V15c0 3.6-2.2 6-5.4 6-2.4 0-3.8-1-5-3.1L4 14.4a1.4 1.4 0 0 1 2.3-1.6L8 15',
} as const;
export type IconName = keyof typeof shapes;

export const kindIcons = { panel: 'talk', 'pitch-round': 'pitch', matchmaking: 'meet', visit: 'bus' } as const;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <path d={shapes[name]} />
  </svg>
);

export const Mark = () => (
  <svg viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <path d="M16 16 7 8M16 16l9-8M16 16v10" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />
    <g fill="currentColor"><circle cx="7" cy="8" r="3.2" /><circle cx="25" cy="8" r="3.2" /><circle cx="16" cy="26.5" r="3.2" /><circle cx="16" cy="16" r="5" /></g>
  </svg>
);
