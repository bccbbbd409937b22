import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { common } from '../../i18n/words';
import { insist } from '../../live/retry';
import type { Stream } from '../../live/views';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import type { At } from '../at';
import { putStream } from './commands';
import { words } from './words';

const kinds: readonly Stream['kind'][] = ['hls', 'youtube', 'vimeo', 'jitsi', 'link'];

/** What somebody else changes meanwhile, a clap test for instance, is taken over where it is not changed here. `isNew`: it is no stream yet. */
export function StreamForm({ at, id, stream, isNew = false, onDone }: { at: At; id: string; stream: Stream; isNew?: boolean; onDone: () => void }) {
  const text = words.value.streams;
  const own = useMemo(() => id, []);
  const there = { ...stream, title: stream.title ?? '', language: stream.language ?? '', captions: stream.captions ?? '', delay: String(stream.delay) };
  const changes = useSignal<Partial<typeof there>>({});
  const doing = useDoing();
  const it = { ...there, ...changes.value };
  const change = (how: Partial<typeof it>): void => void (changes.value = { ...changes.value, ...how });
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { title, language, captions, delay, url, kind, order } = it;
    const body: Stream = {
      kind, order, url: url.trim(), delay: Number(delay.replace(',', '.')) || 0,
      ...(title.trim() && { title: title.trim() }), ...(language.trim() && { language: language.trim() }), ...(captions.trim() && { captions: captions.trim() }),
    };
    if (await doing.run(() => insist(() => putStream(at, own, body, isNew ? null : stream)))) onDone();
  };
  const field = (key: 'url' | 'title' | 'language' | 'captions' | 'delay', label: string, hint?: string) => (
    <div class="field grow">
      <label for={`stream-${key}`}>{label}</label>
      <input id={`stream-${key}`} class="input" inputMode={key === 'delay' ? 'decimal' : key === 'url' || key === 'captions' ? 'url' : 'text'} value={it[key]} autocomplete="off"
        aria-describedby={hint && `stream-${key}-hint`} onInput={e => change({ [key]: e.currentTarget.value })} />
      {hint && <p class="hint" id={`stream-${key}-hint`}>{hint}</p>}
    </div>
  );
  return (
    <form class="stack tight" onSubmit={event => void save(event)} noValidate>
      <div class="field">
        <label for="stream-kind">{text.kind}</label>
        <select id="stream-kind" class="input" value={it.kind} onChange={e => change({ kind: e.currentTarget.value as Stream['kind'] })}>
          {kinds.map(kind => <option key={kind} value={kind}>{text.kinds[kind]}</option>)}
        </select>
      </div>
      {field('url', text.url)}
      <div class="row top">{field('title', text.name)}{field('language', text.language, text.languageHint)}</div>
      {field('captions', text.captions, text.captionsHint)}
      {field('delay', text.delay, text.delayHint)}
      <Said doing={doing} />
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.save}</button>
        <button type="button" class="button" onClick={onDone}>{common.value.cancel}</button>
      </div>
    </form>
  );
}
