export const overlays = ['question', 'poll', 'reactions'] as const;
export type OverlayKind = (typeof overlays)[number];

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
