import { weekdayClock } from '../../../i18n/format';
import { common } from '../../../i18n/words';
import { Choice } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { previewTable, putTable, type Care, type TableBody } from '../commands';
import { useEdits } from '../edits';
import { nameText } from '../Face';
import { PersonPick } from '../PersonPick';
import { roundsInOrder, type Table } from '../views';
import { words } from '../words';
import type { At } from './at';
import { bodyOf } from './tableBody';

export const newTable: Table = { name: '', kind: 'physical', places: 4, version: 0 };

interface Props { at: At; id: string; table: Table; onClose: () => void }

export function TableForm({ at, id, table, onClose }: Props) {
  const text = words.value.places;
  const fresh = table.version === 0;
  const there = { ...bodyOf(table), places: String(table.places), features: Object.keys(table.features ?? {}).join(', '), x: String(table.x ?? ''), y: String(table.y ?? '') };
  const { draft, meanwhile, change } = useEdits(there, table.version);
  const away = draft.away ?? [];
  const body = (care?: Care): TableBody => ({
    ...draft, name: draft.name?.trim() ?? '', places: Math.round(Number(draft.places)) || 0, x: figure(draft.x), y: figure(draft.y),
    features: draft.features.split(',').map(feature => feature.trim()).filter(Boolean), version: table.version, ...(care && { care }),
  });
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    void at.careful({
      preview: () => (fresh ? Promise.resolve({ touched: 0, meetings: [] }) : previewTable(at.conference, id, body())),
      act: care => putTable(at.conference, id, body(care)), said: fresh ? text.tableAdded(body().name ?? '') : text.tableSaved(body().name ?? ''), onDone: onClose,
    });
  };
  const turn = (round: string): void => change({ away: away.includes(round) ? away.filter(it => it !== round) : [...away, round] });
  const line = (field: 'name' | 'location' | 'features', label: string, hint?: string) => (
    <div class="field">
      <label for={`table-${field}`}>{label}</label>
      <input id={`table-${field}`} class="input" value={draft[field] ?? ''} autocomplete="off" aria-describedby={hint && `table-${field}-hint`} onInput={e => change({ [field]: e.currentTarget.value })} />
      {hint && <p class="hint" id={`table-${field}-hint`}>{hint}</p>}
    </div>
  );
  const count = (field: 'places' | 'x' | 'y', label: string, most: number) => (
    <div class="field"><label for={`table-${field}`}>{label}</label><input id={`table-${field}`} class="input figure" type="number" min={0} max={most} value={draft[field]} onInput={e => change({ [field]: e.currentTarget.value })} /></div>
  );
  return (
    <Dialog title={fresh ? text.addTable : text.changeTable} onClose={onClose} wide>
      <form class="stack" onSubmit={save} noValidate>
        {meanwhile && <p class="note" role="alert">{words.value.setup.meanwhile}</p>}
        {line('name', text.name)}
        <Choice legend={text.kind} small value={draft.kind} onChange={kind => change({ kind })} options={[['physical', text.kinds.physical], ['hybrid', text.kinds.hybrid], ['virtual', text.kinds.virtual]]} />
        <p class="hint soft small">{text.kindHow[draft.kind]}</p>
        <div class="row top">{draft.kind !== 'virtual' && count('places', text.placesField, 100)}{count('x', text.x, 1000)}{count('y', text.y, 1000)}</div>
        {line('location', text.location)}
        {line('features', text.features, text.featuresHint)}
        <PersonPick id="table-host" conference={at.conference} label={text.host} hint={text.hostHint} picked={draft.host ? [draft.host] : []} most={1}
          onChange={([host]) => change({ host: host ?? null })} nameOf={person => nameText(at.conference, person)} />
        <fieldset>
          <legend>{text.away}</legend>
          <div class="checks">
            {roundsInOrder(at.view).map(({ id: round, it }) => (
              <label key={round}><input type="checkbox" checked={away.includes(round)} onChange={() => turn(round)} />{weekdayClock(it.start, at.zone)}</label>
            ))}
          </div>
        </fieldset>
        <div class="row foot">
          <button type="submit" class="button primary">{common.value.save}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}

const figure = (typed: string): number | null => (typed.trim() === '' ? null : Math.round(Number(typed)));
