import { useSignal } from '@preact/signals';
import type { TableView, TableWord } from '../../live/floorViews';
import { useDoing } from '../../ui/doing';
import { Icon } from '../../ui/Icon';
import type { Match } from '../matchmaking/matching';
import type { Of } from '../../ui/outbox';
import { callHelp, comes, finish, says, sayTaken } from './acts';
import type { Next } from './next';
import { day } from './words';

interface Props { match: Match; of: Of; table: TableView | null; next: Next }

/** What one does on the way to the table, and at it. */
export function Coming({ match, of, table, next }: Props) {
  const text = day.value;
  const mine = table?.meetings?.[of.id]?.people[match.who.person];
  const wish = comes.wished(of);
  const there = wish?.want ?? mine?.there !== undefined;
  return (
    <div class="stack tight">
      {there ? (
        <p class="row spread"><span class="kind good"><Icon name="check" />{text.came}</span>
          <button type="button" class="button quiet" onClick={() => comes.want(of, false)}><Icon name="undo" />{text.cameUndo}</button></p>
      ) : (
        <>
          <button type="button" class="button primary" onClick={() => comes.want(of, true)}><Icon name="check" />{text.comes}</button>
          <Words of={of} said={mine?.word} />
        </>
      )}
      <p class="small soft" role="status">{(wish?.trouble || says.wished(of)?.trouble) && text.pending}</p>
      {(next.stage === 'called' || next.stage === 'running') && <AtIt of={of} table={table} there={there} />}
    </div>
  );
}

function Words({ of, said }: { of: Of; said: TableWord | undefined }) {
  const text = day.value;
  const sure = useSignal(false);
  const word = says.wished(of)?.want ?? said;
  if (sure.value) {
    return (
      <div class="note stack tight">
        <p>{text.cannotSure}</p>
        <p class="row">
          <button type="button" class="button danger" onClick={() => { says.want(of, 'cannot'); sure.value = false; }}>{text.cannotDo}</button>
          <button type="button" class="button" onClick={() => void (sure.value = false)}>{text.back}</button>
        </p>
      </div>
    );
  }
  return (
    <fieldset class="words-said">
      <legend class="small soft">{text.told}</legend>
      <div class="row">
        {(['on-my-way', 'late', 'cannot'] as const).map(it => (
          <button key={it} type="button" class={word === it ? 'button toggle on' : 'button toggle'} aria-pressed={word === it}
            onClick={() => (it === 'cannot' ? void (sure.value = true) : says.want(of, it))}>{text.words[it]}</button>
        ))}
      </div>
    </fieldset>
  );
}

/** While people are at the table, or should be. */
function AtIt({ of, table, there }: { of: Of; table: TableView | null; there: boolean }) {
  const text = day.value;
  const { busy, fault, run } = useDoing();
  const meeting = table?.meetings?.[of.id];
  const [taken, help] = [table?.table?.taken === of.id, table?.table?.helpSince !== undefined];
  const all = meeting && Object.values(meeting.people).filter(it => it.there).length > 1;
  const button = (icon: 'check' | 'flag' | 'hand' | 'undo', label: string, work: () => Promise<unknown>) => (
    <button type="button" class="button quiet" aria-disabled={busy.value} onClick={() => void run(work)}><Icon name={icon} />{label}</button>
  );
  return (
    <div class="stack tight">
      <p class="row">
        {all && !meeting.doneAt && button('check', text.done, () => finish(of))}
        {!there && !taken && button('flag', text.taken, () => sayTaken(of, true))}
        {taken && button('undo', text.free, () => sayTaken(of, false))}
        {button(help ? 'undo' : 'hand', help ? text.noHelp : text.help, () => callHelp(of, !help))}
      </p>
      <p role="status" class="small">{meeting?.doneAt ? text.isDone : taken ? text.isTaken : help ? text.isHelp : ''}</p>
      <p role="alert" class="small">{fault.value}</p>
    </div>
  );
}
