import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../../../i18n/words';
import { insist } from '../../../live/retry';
import type { RoundSettings, TieRule } from '../../../live/pitchViews';
import { Choice } from '../../../ui/Choice';
import { useDoing } from '../../../ui/doing';
import { Icon } from '../../../ui/Icon';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import type { At } from '../../at';
import { focusSoon, useFocusSoon } from '../../../ui/focus';
import { NumberField } from '../../polls/NumberField';
import { saveRules } from '../commands';
import { words } from '../words';
import { Criteria } from './Criteria';
import { draftOf, faultsOf, MOST_CRITERIA, newCriterion, rebase, rulesOf, type Draft } from './rules';

const ties: readonly TieRule[] = ['favour', 'criterion', 'share'];

/** By which rules the round is judged. What somebody else saves meanwhile is taken over where it is not touched here. */
export function RulesForm({ at, settings, onClose }: { at: At; settings: RoundSettings; onClose: () => void }) {
  const text = words.value.rules;
  const draft = useSignal(draftOf(settings));
  const seen = useRef(settings);
  const tried = useSignal(false);
  const doing = useDoing();
  useFocusSoon();
  useEffect(() => {
    if (settings.version === seen.current.version) return;
    draft.value = rebase(draft.value, seen.current, settings);
    seen.current = settings;
  }, [settings]);
  const it = draft.value;
  const faults = tried.value ? faultsOf(it) : [];
  const change = (how: Partial<Draft>): void => void (draft.value = { ...draft.value, ...how });
  const add = (): void => {
    const criterion = newCriterion();
    change({ criteria: [...it.criteria, criterion] });
    focusSoon(`criterion-${criterion.id}`);
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    tried.value = true;
    const [first] = faultsOf(draft.value);
    if (first) return focusSoon(first.where === 'scale' ? 'scale' : `criterion-${first.where}`);
    if (!(await doing.run(() => insist(() => saveRules(at, rulesOf(draft.value)))))) return;
    toast(text.saved);
    onClose();
  };
  return (
    <form class="stack" onSubmit={event => void save(event)} noValidate>
      <fieldset class="stack tight">
        <legend>{text.criteria}</legend>
        <p class="hint small soft">{text.criteriaHint}</p>
        <Criteria criteria={it.criteria} faults={faults} onChange={criteria => change({ criteria })} />
        {it.criteria.length < MOST_CRITERIA && <button type="button" class="button quiet start" onClick={add}><Icon name="plus" />{text.addCriterion}</button>}
      </fieldset>
      <fieldset id="scale" tabIndex={-1} class="stack tight">
        <legend>{text.scale}</legend>
        <div class="row top">
          <NumberField label={text.from} value={it.from} least={0} most={99} onChange={n => change({ from: n ?? 1 })} />
          <NumberField label={text.to} value={it.to} least={1} most={100} onChange={n => change({ to: n ?? 5 })} />
        </div>
        <p class="fault">{faults.some(f => f.what === 'scale') && text.faults.scale}</p>
        <label class="check"><input type="checkbox" checked={it.normalise} onChange={e => change({ normalise: e.currentTarget.checked })} />{text.normalise}</label>
      </fieldset>
      <div class="row top">
        <NumberField label={text.juryWeight} hint={text.juryWeightHint} value={it.juryWeight} least={0} most={100} onChange={n => change({ juryWeight: n ?? 100 })} />
        <NumberField label={text.points} hint={text.pointsHint} value={it.points} least={0} most={100} onChange={n => change({ points: n ?? 0 })} />
        <NumberField label={text.places} hint={text.placesHint} value={it.places} least={0} most={100} onChange={n => change({ places: n ?? 0 })} />
      </div>
      <Choice legend={text.ties} value={it.ties} onChange={chosen => change({ ties: chosen })} options={ties.map(rule => [rule, text.tieRules[rule]] as const)} />
      <Said doing={doing} />
      <div class="row foot">
        <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{common.value.save}</button>
        <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
      </div>
    </form>
  );
}
