import type { ComponentChildren } from 'preact';

/** The parts that the layout asks for, side by side and below each other. */
export function TrackList<Pane extends string>({ tracks, draw }: { tracks: readonly (readonly Pane[])[]; draw: (pane: Pane) => ComponentChildren }) {
  return (
    <div class={`tracks of-${tracks.length}`}>
      {tracks.map(panes => <div class="track" key={panes[0]}>{panes.map(pane => <div key={pane} class="slot">{draw(pane)}</div>)}</div>)}
    </div>
  );
}
