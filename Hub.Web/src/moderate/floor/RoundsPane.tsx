import type { StaffFloorView } from '../../live/floorViews';
import { clock } from '../../i18n/format';
import { roundRows } from './tables';
import { words } from './words';

interface Props { view: StaffFloorView; zone: string | undefined }

/** All rounds of the session, and when they come by now. */
export function RoundsPane({ view, zone }: Props) {
  const text = words.value;
  return (
    <section class="pane" aria-labelledby="rounds">
      <div class="head"><h2 id="rounds" tabIndex={-1}>{text.rounds}</h2></div>
      <ol class="rows rounds-list">
        {roundRows(view.rounds).map(it => (
          <li key={it.id} class={`row spread ${it.phase}`} aria-current={it.id === view.clock?.now ? 'step' : undefined}>
            <span><strong>{it.number}</strong> <time dateTime={it.start}>{clock(it.start, zone)}</time> <span class="soft small">{text.minutes(it.minutes)}</span></span>
            <span class={it.phase === 'running' || it.phase === 'called' ? 'badge stage' : 'badge'}>{text.phases[it.phase]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
