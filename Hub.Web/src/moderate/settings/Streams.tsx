import { useSignal } from '@preact/signals';
import { number } from '../../i18n/format';
import { uuidv7 } from '../../live/uuid';
import type { ById, Stream } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { toastProblem } from '../../ui/toasts';
import type { At } from '../at';
import { deleteStream } from './commands';
import { StreamForm } from './StreamForm';
import { words } from './words';

/** The streams of the panel, for those who are not in the hall. */
export function Streams({ at, streams }: { at: At; streams: ById<Stream> | undefined }) {
  const text = words.value.streams;
  const open = useSignal<string | null>(null);
  const list = Object.entries(streams ?? {}).sort((a, b) => a[1].order - b[1].order || (a[0] < b[0] ? -1 : 1));
  const last = Math.max(-1, ...list.map(([, stream]) => stream.order));
  const close = (): void => void (open.value = null);
  return (
    <section class="stack tight" aria-labelledby="streams">
      <h3 id="streams">{text.title}</h3>
      {list.length === 0 && <p class="soft">{text.none}</p>}
      <ul class="stack tight">
        {list.map(([id, stream]) => (
          <li key={id} class="card">
            {open.value === id ? <StreamForm at={at} id={id} stream={stream} onDone={close} /> : (
              <div class="row spread">
                <p class="grow"><strong>{stream.title ?? text.kinds[stream.kind]}</strong><br /><span class="small soft">{text.behind(number(stream.delay))} · {stream.url}</span></p>
                <button type="button" class="button" onClick={() => void (open.value = id)}>{text.edit}<span class="hidden"> {stream.title ?? stream.url}</span></button>
                <button type="button" class="button quiet icon-only" aria-label={text.remove(stream.title ?? stream.url)} onClick={() => void deleteStream(at, id).catch(toastProblem)}><Icon name="trash" /></button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open.value === 'new' ? <div class="card"><StreamForm at={at} id={uuidv7()} stream={{ order: last + 1, kind: 'hls', url: '', delay: 0 }} onDone={close} /></div>
        : <button type="button" class="button" onClick={() => void (open.value = 'new')}><Icon name="plus" />{text.add}</button>}
    </section>
  );
}
