import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { language } from '../../i18n/language';
import { isObject } from '../../live/mergePatch';
import { keep, recall } from '../../live/store';
import type { StageView } from '../../live/views';
import { Choice } from '../../ui/Choice';
import { Icon } from '../../ui/Icon';
import { stageWords } from '../../ui/stageWords';
import { Captions } from './Captions';
import { Player } from './Player';
import { choose, embed, offers, type Floor, type Offer } from './streams';

interface Props { session: string; streams: StageView['streams'] }

const KEY = 'hub.floor';
const isFloor = (value: unknown): value is Floor => isObject(value) && typeof value['id'] === 'string';

/** The streams of a panel, one at a time. Nothing of another site is loaded before somebody presses play. */
export function Stream({ session, streams }: Props) {
  const text = stageWords.value.stream;
  const all = offers(streams).filter(offer => embed(offer));
  const floor = useSignal<Floor | null>(recall<Floor | null>(KEY, null, (v): v is Floor | null => v === null || isFloor(v)));
  const played = useSignal<ReadonlySet<string>>(new Set());
  const captions = useSignal(false);
  const video = useSignal<HTMLVideoElement | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stream = choose(all, floor.value, language.value);
  if (!stream) return null;
  const it = embed(stream)!;
  const which = nameOf(stream, all.indexOf(stream));
  const playing = it.how !== 'link' && played.value.has(it.host);

  const play = (): void => {
    played.value = new Set([...played.value, it.host]);
    frame.current?.focus({ preventScroll: true }); // the button is gone then
  };
  const take = (id: string): void => {
    const { language: spoken } = all.find(o => o.id === id)!;
    floor.value = { id, ...(spoken && { language: spoken }) };
    keep(KEY, floor.value);
  };
  return (
    <>
      <div class={playing ? 'player playing' : 'player'} ref={frame} tabIndex={-1} role="group" aria-label={text.frame(session, which)}>
        {it.how === 'link' ? (
          <p class="stack tight">
            <a class="button primary" href={it.src} target="_blank" rel="noopener noreferrer"><Icon name="play" />{text.open}</a>
            <span class="small soft">{text.opens(it.host)}</span>
          </p>
        ) : playing ? <Player key={`${stream.id} ${it.src}`} embed={it} title={text.frame(session, which)} onVideo={found => void (video.value = found)} /> : (
          <div class="picture poster">
            <button type="button" class="button primary" onClick={play}><Icon name="play" />{text.play}</button>
            <p class="small">{text.from(it.host)}</p>
          </div>
        )}
        {stream.captions && captions.value && <Captions key={stream.captions} url={stream.captions} language={stream.language} which={which} video={video.value} />}
      </div>
      <div class="row spread">
        {all.length > 1 && <Choice small quiet legend={text.floor} value={stream.id} onChange={take} options={all.map((o, i) => [o.id, nameOf(o, i)] as const)} />}
        {stream.captions && (
          <button type="button" class="button toggle" aria-pressed={captions.value} onClick={() => void (captions.value = !captions.value)}>{text.captions}</button>
        )}
      </div>
    </>
  );
}

/** What the organiser calls it, else the language that is spoken there. */
function nameOf({ title, language: spoken }: Offer, at: number): string {
  if (title) return title;
  try {
    if (spoken) return new Intl.DisplayNames(language.value, { type: 'language' }).of(spoken) ?? spoken;
  } catch { /* a language of another kind than the browser knows */ }
  return spoken ?? stageWords.value.stream.nth(at + 1);
}
