import type { Kind } from '../live/views';

const overlays = ['question', 'poll', 'reactions', 'pitch'] as const;
export type OverlayKind = (typeof overlays)[number];

const ofKind: Partial<Record<Kind, readonly OverlayKind[]>> = { panel: ['question', 'poll', 'reactions'], 'pitch-round': ['pitch', 'question', 'reactions'] };

/** What there is to lay over the picture of a session. */
export const overlaysOf = (kind: Kind): readonly OverlayKind[] => ofKind[kind] ?? [];

/** The address says all, since nobody can press anything in a browser source. */
export interface OverlayAddress { kind: OverlayKind; session: string; language: string | null; light: boolean }

export const overlayAddress = (origin: string, kind: OverlayKind, session: string, language: string): string =>
  `${origin}/screen?${new URLSearchParams({ overlay: kind, session, lang: language })}`;

export function readOverlay(search: string): OverlayAddress | null {
  const query = new URLSearchParams(search);
  const kind = overlays.find(known => known === query.get('overlay'));
  const session = query.get('session');
  return kind && session ? { kind, session, light: query.get('theme') === 'light', language: query.get('lang') } : null;
}
