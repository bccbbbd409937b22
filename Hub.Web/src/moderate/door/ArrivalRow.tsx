import { clock } from '../../i18n/format';
import { Icon } from '../../ui/Icon';
import type { Arrival } from './arriving';
import { words } from './words';

interface Props { arrival: Arrival; zone: string | undefined; onSay: () => void; onGone: (() => void) | undefined; onBack: () => void }

/** One who is expected, with what can be said of them at the entrance. */
export function ArrivalRow({ arrival, zone, onSay, onGone, onBack }: Props) {
  const text = words.value;
  const { person, here, at, pending, alike } = arrival;
  return (
    <article class={here ? 'arrival here' : 'arrival'} aria-label={person.name}>
      <div class="who">
        <strong>{person.name}</strong>
        {person.organisation && <span class="soft">{person.organisation}</span>}
        <span class="marks">
          {person.place === 'remote' && <span class="badge"><Icon name="remote" />{text.remote}</span>}
          {alike && <span class="badge stage">{text.alike}</span>}
          {person.gone && <span class="badge stage">{text.gone}</span>}
          {here && <span class="badge good"><Icon name="check" />{at ? text.since(clock(at, zone)) : text.here}</span>}
          {pending && <span class="badge stage"><Icon name="clock" />{text.pending}</span>}
        </span>
      </div>
      <div class="acts">
        <button type="button" class={here ? 'button quiet' : 'button primary'} aria-label={here ? text.undoOf(person.name) : text.hereOfName(person.name)} onClick={onSay}>
          <Icon name={here ? 'undo' : 'check'} />{here ? text.undo : text.here}
        </button>
        {person.gone ? <button type="button" class="button quiet" aria-label={text.isBackOf(person.name)} onClick={onBack}>{text.isBack}</button>
          : onGone && !here && <button type="button" class="button quiet" aria-label={text.notComingOf(person.name)} onClick={onGone}>{text.notComing}</button>}
      </div>
    </article>
  );
}
