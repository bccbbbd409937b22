import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { stageWords } from '../../ui/stageWords';
import { followCaptions } from './captionFeed';
import { captionLines, type Cue } from './webvtt';

interface Props { url: string; language: string | undefined; which: string; video: HTMLVideoElement | null }

const STEP = 300;

/** The caption feed beside the stream, at the place of the player where that is known. Not announced: it never ends. */
export function Captions({ url, language, which, video }: Props) {
  const text = stageWords.value.stream;
  const cues = useSignal<Cue[] | null>([]);
  const place = useSignal<number | null>(null);
  useEffect(() => followCaptions(url, heard => void (cues.value = heard)), [url]);
  useEffect(() => {
    if (!video) return void (place.value = null);
    const timer = setInterval(() => void (place.value = video.currentTime), STEP);
    return () => clearInterval(timer);
  }, [video]);
  const lines = captionLines(cues.value ?? [], place.value);
  return (
    <section class="captions" aria-label={text.captionsOf(which)}>
      {lines.length > 0 ? <div lang={language}>{lines.map((line, i) => <p class="pre" key={`${i} ${line}`}>{line}</p>)}</div>
        : <p class="soft">{cues.value === null ? text.captionTrouble : text.noCaptions}</p>}
    </section>
  );
}
