import { common } from '../../i18n/words';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toasts';
import { avoids } from './acts';
import { about, avoided, type Match } from './matching';
import { personOf } from './people';
import { PeoplePicker } from './PeoplePicker';
import { meet } from './words';

/** As the server counts. */
const MOST = 200;

/** Whom one does not want to meet: for oneself and the planner alone. */
export function Avoids({ match }: { match: Match }) {
  const text = meet.value.avoids;
  const all = avoided(match);
  const remove = (person: string, name: string): void => {
    const of = about(match.who, person);
    avoids.want(of, false);
    toast(text.removed(name), { label: common.value.undo, run: () => avoids.want(of, true) });
  };
  return (
    <section class="card stack" aria-labelledby="avoids">
      <h2 id="avoids"><Icon name="lock" />{text.title}</h2>
      <p class="soft">{text.hint}</p>
      {all.length === 0 ? <p class="small soft">{text.none}</p> : (
        <ul class="row chips">
          {all.map(id => {
            const name = personOf(match.who.conference, id)?.name ?? common.value.someone;
            return <li key={id}><button type="button" class="button" aria-label={meet.value.ask.remove(name)} onClick={() => remove(id, name)}>{name}<Icon name="cross" /></button></li>;
          })}
        </ul>
      )}
      <PeoplePicker match={match} label={text.add} chosen={[]} most={MOST} except={[...all, match.who.person]} onChange={people => people.forEach(it => avoids.want(about(match.who, it.person), true))} />
    </section>
  );
}
