import { useSignal } from '@preact/signals';
import { number } from '../../../i18n/format';
import { Icon } from '../../../ui/Icon';
import { useHeading } from '../../../ui/hooks';
import { route } from '../../../ui/router';
import { nameText } from '../Face';
import type { PageProps } from '../Matchmaking';
import { PersonPick } from '../PersonPick';
import type { State } from '../views';
import { words } from '../words';
import { Forbidden } from './Forbidden';
import { ForceForm } from './ForceForm';
import { A_PAGE, states, useRequestPage, type Sought } from './paging';
import { Reminders } from './Reminders';
import { RequestItem } from './RequestItem';

/** All requests, and what the staff rules about them. */
export function Requests({ conference, programme, view }: PageProps) {
  const text = words.value.requests;
  const heading = useHeading(text.title, programme.about?.title);
  const sought = useSignal<Sought>({ skip: 0, forced: false, person: route.value[2] });
  const forcing = useSignal(false);
  const found = useRequestPage(conference, view, sought.value);
  const set = (how: Partial<Sought>): void => void (sought.value = { ...sought.value, skip: 0, ...how });
  const { skip, state, person, forced } = sought.value;
  return (
    <div class="stack wide">
      <div class="row spread">
        <h1 {...heading}>{text.title}</h1>
        <button type="button" class="button primary" onClick={() => void (forcing.value = true)}><Icon name="plus" />{text.force}</button>
      </div>
      <dl class="numbers">
        {([...states, 'forced', 'forbidden', 'locked'] as const).filter(it => view.states?.[it] || it === 'pending' || it === 'accepted').map(it => (
          <div key={it}><dt>{text.counts[it]}</dt><dd>{number(view.states?.[it] ?? 0)}</dd></div>
        ))}
      </dl>
      <section class="stack" aria-labelledby="list">
        <h2 id="list">{text.list}</h2>
        <div class="row top filters">
          <div class="field">
            <label for="state">{text.state}</label>
            <select id="state" class="input" value={state ?? ''} onChange={e => set({ state: (e.currentTarget.value || undefined) as State | undefined })}>
              <option value="">{text.anyState}</option>
              {states.map(it => <option key={it} value={it}>{text.states[it]}</option>)}
            </select>
          </div>
          <div class="grow"><PersonPick id="of-person" conference={conference} label={text.person} hint={text.personHint} picked={person ? [person] : []} most={1} onChange={([one]) => set({ person: one })} nameOf={one => nameText(conference, one)} /></div>
          <label class="check"><input type="checkbox" checked={forced} onChange={e => set({ forced: e.currentTarget.checked })} />{text.onlyForced}</label>
        </div>
        <p role="status" class="soft small">{found ? text.found(found.count) : ''}</p>
        {found && found.count === 0 && <p class="empty">{text.none}</p>}
        <ul class="stack tight" aria-busy={!found}>{found?.requests.map(row => <li key={row.request}><RequestItem conference={conference} programme={programme} view={view} row={row} /></li>)}</ul>
        {found && found.count > A_PAGE && (
          <div class="row spread">
            <button type="button" class="button" aria-disabled={skip === 0} onClick={() => skip > 0 && set({ skip: skip - A_PAGE })}><Icon name="back" />{text.newer}</button>
            <span class="small soft">{text.page(skip + 1, Math.min(found.count, skip + A_PAGE), found.count)}</span>
            <button type="button" class="button" aria-disabled={skip + A_PAGE >= found.count} onClick={() => skip + A_PAGE < found.count && set({ skip: skip + A_PAGE })}>{text.older}<Icon name="forward" /></button>
          </div>
        )}
      </section>
      <Forbidden conference={conference} count={view.states?.forbidden ?? 0} />
      <Reminders conference={conference} view={view} />
      {forcing.value && <ForceForm conference={conference} onClose={() => void (forcing.value = false)} />}
    </div>
  );
}
