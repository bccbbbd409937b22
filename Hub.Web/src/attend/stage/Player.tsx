import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { stageWords } from '../../ui/stageWords';
import { playHls } from './hls';
import type { Embed } from './streams';

interface Props { embed: Exclude<Embed, { how: 'link' }>; title: string; onVideo: (video: HTMLVideoElement | null) => void }

/** Plays what somebody has chosen to play. It never takes the focus: one asks and votes beside it. */
export function Player({ embed, title, onVideo }: Props) {
  return embed.how === 'hls' ? <Hls src={embed.src} title={title} onVideo={onVideo} /> : (
    // YouTube plays only where it is told which site shows it; the rest of our addresses is nobody's business.
    <iframe class="picture" src={embed.src} title={title} allow={embed.allow} referrerpolicy="strict-origin-when-cross-origin" />
  );
}

function Hls({ src, title, onVideo }: { src: string; title: string; onVideo: Props['onVideo'] }) {
  const text = stageWords.value.stream;
  const ref = useRef<HTMLVideoElement>(null);
  const state = useSignal<'loading' | 'on' | 'waiting'>('loading');
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    onVideo(video);
    const stop = playHls(video, src, trouble => void (state.value = trouble ? 'waiting' : 'on'));
    return () => {
      onVideo(null);
      stop();
    };
  }, [src]);
  return (
    <>
      <video class="picture" ref={ref} controls playsInline aria-label={title} />
      <p class="state small" role="status">{state.value === 'waiting' ? text.waiting : state.value === 'loading' ? text.loading : ''}</p>
    </>
  );
}
