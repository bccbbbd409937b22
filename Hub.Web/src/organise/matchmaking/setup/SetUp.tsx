import { useSignal } from '@preact/signals';
import { Choice } from '../../../ui/Choice';
import { useDoing } from '../../../ui/doing';
import { useHeading } from '../../../ui/hooks';
import { Said } from '../../../ui/Said';
import { previewSettings, saveSettings } from '../commands';
import { useEdits } from '../edits';
import type { PageProps } from '../Matchmaking';
import { explained } from '../saying';
import { words } from '../words';
import { instantOf, localOf } from '../zoned';
import { draftOf, settingsOf, type Draft } from './draft';
import { Matrix } from './Matrix';
import { Topics } from './Topics';
import { TopicsDialog, type TopicsTouched } from './TopicsDialog';

/** Whose fault it is, where the hub says no to one figure or address. */
const fieldOf: Readonly<Record<string, string>> = { 'faulty-budget': 'budget', 'faulty-expiry': 'expireHours', 'closes-in-the-past': 'closesAt', 'faulty-no-show': 'noShowMinutes', 'faulty-meeting-link': 'meetingLink' };

/** How matchmaking goes. It may change while there are requests: none is lost by it. */
export function SetUp({ conference, programme, view }: PageProps) {
  const text = words.value.setup;
  const heading = useHeading(text.title, programme.about?.title);
  const zone = programme.about?.timeZone;
  const version = view.settings?.version ?? 0;
  const { draft, edited, meanwhile, change, clear } = useEdits<Draft>(draftOf(view), version);
  const faulty = useSignal<string | undefined>(undefined);
  const doing = useDoing(problem => {
    faulty.value = fieldOf[problem.code];
    if (faulty.value) document.getElementById(faulty.value)?.focus();
    return explained(problem);
  });
  const isFaulty = (id: string): boolean => faulty.value === id && doing.fault.value !== '';
  const touched = useSignal<TopicsTouched | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = settingsOf(draft, version);
    await keep(async () => {
      const found = edited ? await previewSettings(conference, body) : undefined;
      if (found?.touched) return void (touched.value = found);
      await saveSettings(conference, body);
      clear();
    });
  };
  const keep = async (work: () => Promise<void>): Promise<void> => {
    if (await doing.run(work) && !touched.value) doing.done.value = text.saved;
  };
  const saveAnyway = async ({ touched: count }: TopicsTouched): Promise<void> => {
    touched.value = null;
    await keep(async () => {
      await saveSettings(conference, settingsOf(draft, version), count);
      clear();
    });
  };
  const hintOf = (id: string, hint: string) => <p class={isFaulty(id) ? 'fault small' : 'hint'} id={`${id}-hint`}>{isFaulty(id) ? doing.fault.value : hint}</p>;
  const when = (id: 'closesAt' | 'expireAt', label: string, hint: string) => (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="input" type="datetime-local" value={localOf(draft[id], zone)} aria-invalid={isFaulty(id)} aria-describedby={`${id}-hint`} onChange={e => change({ [id]: instantOf(e.currentTarget.value, zone) })} />
      {hintOf(id, hint)}
    </div>
  );
  const figure = (id: 'budget' | 'expireHours' | 'noShowMinutes', label: string, hint: string, most: number) => (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="input figure" type="number" inputMode="numeric" min={1} max={most} value={draft[id]} aria-invalid={isFaulty(id)} aria-describedby={`${id}-hint`} onInput={e => change({ [id]: e.currentTarget.value })} />
      {hintOf(id, hint)}
    </div>
  );
  return (
    <form class="stack wide" onSubmit={event => void save(event)} noValidate>
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      <p class={draft.open ? 'note good' : 'note'} role="status">{view.about?.open ? text.isOpen(view.counts?.accepted ?? 0) : text.isClosed}</p>
      {meanwhile && <p class="note" role="alert">{text.meanwhile}</p>}
      <div class="card stack">
        <Choice legend={text.requests} value={draft.open ? 'open' : 'closed'} onChange={it => change({ open: it === 'open' })} options={[['open', text.open], ['closed', text.closed]]} />
        {when('closesAt', text.closesAt, text.closesHint(zone ?? ''))}
        {figure('budget', text.budget, text.budgetHint, 500)}
        <div class="row top">
          {figure('expireHours', text.expireHours, text.expireHint, 1000)}
          {when('expireAt', text.expireAt, text.expireAtHint)}
        </div>
      </div>
      <div class="card stack">
        <Choice legend={text.acceptance} value={draft.acceptance} onChange={acceptance => change(acceptance === 'at-once' ? { acceptance, time: 'planner' } : { acceptance })}
          options={[['must-accept', text.mustAccept], ['at-once', text.atOnce]]} />
        <p class="hint soft small">{draft.acceptance === 'at-once' ? text.atOnceHint : text.mustAcceptHint}</p>
        <Choice legend={text.time} value={draft.time} onChange={time => change(time === 'accepter' ? { time, acceptance: 'must-accept' } : { time })}
          options={[['planner', text.planner], ['accepter', text.accepter]]} />
        <p class="hint soft small">{draft.time === 'accepter' ? text.accepterHint : text.plannerHint}</p>
      </div>
      <div class="card stack">
        <div class="field">
          <label for="meetingLink">{text.meetingLink}</label>
          <input id="meetingLink" class="input" type="url" maxLength={300} list="meeting-links" value={draft.meetingLink} placeholder="https://meet.jit.si/{room}" aria-invalid={isFaulty('meetingLink')} aria-describedby="meetingLink-hint" onInput={e => change({ meetingLink: e.currentTarget.value })} />
          <datalist id="meeting-links"><option value="https://meet.jit.si/{room}" /></datalist>
          {hintOf('meetingLink', text.meetingLinkHint)}
        </div>
        {figure('noShowMinutes', text.noShow, text.noShowHint, 30)}
      </div>
      <Topics topics={draft.topics} onChange={topics => change({ topics })} />
      <Matrix blocked={draft.blocked} onChange={blocked => change({ blocked })} />
      <div class="stack tight save-bar">
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.save}</button>
          {edited && <button type="button" class="button" onClick={clear}>{text.discard}</button>}
        </div>
        <Said doing={doing} />
      </div>
      {touched.value && <TopicsDialog conference={conference} touched={touched.value} onGo={() => void saveAnyway(touched.value!)} onClose={() => void (touched.value = null)} />}
    </form>
  );
}
