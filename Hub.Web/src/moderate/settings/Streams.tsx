import { useSignal } from '@preact/signals';
import { number } from '../../i18n/format';
import { insist } from '../../live/retry';
import { uuidv7 } from '../../live/uuid';
import type { ById, Stream } from '../../live/views';
import { useDoing } from '../../ui/doing';
import { Icon } from '../../ui/Icon';
import { Said } from '../../ui/Said';
import type { At } from '../at';
import { deleteStream, putStream } from './commands';
import { StreamForm } from './StreamForm';
import { words } from './words';

/** The streams of the panel, for those who are not in the hall. */
export function Streams({ at, streams }: { at: At; streams: ById<Stream> | undefined }) {
  const text = words.value.streams;
  const open = useSignal<string | null>(null);
  const list = Object.entries(streams ?? {}).sort((a, b) => a[1].order - b[1].order || (a[0] < b[0] ? -1 : 1));
  const last = Math.max(-1, ...list.map(([, stream]) => stream.order));
  const close = (): void => void (open.value = null);
  // One tap ends it for everyone who watches, so it can be put back.
  const removed = useSignal<readonly [id: string, stream: Stream] | null>(null);
  const doing = useDoing();
  const remove = async (id: string, stream: Stream): Promise<void> => {
    if (await doing.run(() => insist(() => deleteStream(at, id)), text.removed)) removed.value = [id, stream];
  };
  const putBack = async ([id, stream]: readonly [string, Stream]): Promise<void> => {
    if (await doing.run(() => insist(() => putStream(at, id, stream, null)))) removed.value = null;
  };
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
                <button type="button" class="button quiet icon-only" aria-label={text.remove(stream.title ?? stream.url)} onClick={() => void remove(id, stream)}><Icon name="trash" /></button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Said doing={doing} />
      {removed.value && <button type="button" class="button start" onClick={() => void putBack(removed.value!)}><Icon name="undo" />{text.putBack(removed.value[1].title ?? removed.value[1].url)}</button>}
      {open.value === 'new' ? <div class="card"><StreamForm at={at} id={uuidv7()} stream={{ order: last + 1, kind: 'hls', url: '', delay: 0 }} isNew onDone={close} /></div>
        : <button type="button" class="button" onClick={() => void (open.value = 'new')}><Icon name="plus" />{text.add}</button>}
    </section>
  );
}
