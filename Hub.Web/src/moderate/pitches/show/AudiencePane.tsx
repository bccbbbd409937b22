import { inOrder } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { number } from '../../../i18n/format';
import { Icon } from '../../../ui/Icon';
import type { At } from '../../at';
import { ariaKey } from '../shortcuts';
import { hasBegun } from './changes';
import { words } from '../words';
import { turnFavours } from './beside';

/** What the audience makes of it: whether favours are taken, and what each pitch has. */
export function AudiencePane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.audience;
  const { favoursOpen: open, locked, points } = round.round ?? {};
  const given = inOrder(round).filter(it => hasBegun(it.run) || round.interest?.[it.id]?.wishes);
  return (
    <section class="pane audience" aria-labelledby="audience">
      <div class="head"><h2 id="audience" tabIndex={-1}>{text.title}</h2></div>
      <div class="row spread">
        <p class="grow">{open ? text.isOpen : locked ? text.isLocked : text.isClosed}{points ? ` ${text.spread(points)}` : ''}</p>
        {!locked && <button type="button" class="button" aria-keyshortcuts={ariaKey('favours')} onClick={() => void turnFavours(at)}><Icon name={open ? 'stop' : 'play'} />{open ? text.close : text.open}</button>}
      </div>
      {given.length > 0 && (
        <table class="figures">
          <caption class="hidden">{text.figures}</caption>
          <thead><tr><th scope="col">{text.pitch}</th>{points ? <th scope="col">{text.points}</th> : null}<th scope="col">{text.people}</th><th scope="col">{text.wishes}</th></tr></thead>
          <tbody>
            {given.map(({ id, title }) => {
              const { people = 0, points: all = 0, wishes = 0 } = round.interest?.[id] ?? {};
              return <tr key={id}><th scope="row"><span class="clamp">{title}</span></th>{points ? <td>{number(all)}</td> : null}<td>{number(people)}</td><td>{number(wishes)}</td></tr>;
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
