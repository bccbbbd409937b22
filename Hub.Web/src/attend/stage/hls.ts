import worker from 'hls.js/dist/hls.worker.js?url';

const TYPE = 'application/vnd.apple.mpegurl';
const AGAIN = 6_000;

/** Some browsers say "maybe" to HLS and then stumble over it. Those with a managed media source, or with none, are the ones that mean it. */
const playsItself = (video: HTMLVideoElement): boolean =>
  video.canPlayType(TYPE) !== '' && ('ManagedMediaSource' in window || !('MediaSource' in window));

/**
 * Plays a live stream until the function given back is called. A stream that has not begun, breaks off or cannot be read is tried again and
 * again; `trouble` hears of it, and of its end.
 */
export function playHls(video: HTMLVideoElement, src: string, trouble: (on: boolean) => void): () => void {
  const plays = (): void => trouble(false);
  video.addEventListener('playing', plays);
  const stop = playsItself(video) ? playNative(video, src, trouble) : playByScript(video, src, trouble);
  return () => {
    video.removeEventListener('playing', plays);
    stop();
    video.removeAttribute('src');
    video.load();
  };
}

function playNative(video: HTMLVideoElement, src: string, trouble: (on: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    video.src = src;
    void video.play().catch(() => undefined);
  };
  const failed = (): void => {
    trouble(true);
    clearTimeout(timer);
    timer = setTimeout(start, AGAIN);
  };
  video.addEventListener('error', failed);
  start();
  return () => {
    clearTimeout(timer);
    video.removeEventListener('error', failed);
  };
}

/** hls.js comes only to those who press play in a browser that needs it. */
function playByScript(video: HTMLVideoElement, src: string, trouble: (on: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let player: { destroy(): void } | undefined;
  let recovered = -Infinity;
  let stopped = false;
  const again = (): void => {
    player?.destroy();
    player = undefined;
    if (stopped) return;
    trouble(true);
    clearTimeout(timer);
    timer = setTimeout(() => void start().catch(again), AGAIN);
  };
  const start = async (): Promise<void> => {
    const { default: Hls } = await import('hls.js');
    if (stopped) return;
    const hls = new Hls({ workerPath: worker });
    player = hls;
    hls.on(Hls.Events.ERROR, (_, error) => {
      if (!error.fatal) return;
      // What cannot be decoded fails again at once: that is then left alone for a while.
      if (error.type !== Hls.ErrorTypes.MEDIA_ERROR || performance.now() - recovered < AGAIN) return again();
      recovered = performance.now();
      hls.recoverMediaError();
    });
    hls.on(Hls.Events.MANIFEST_PARSED, () => void video.play().catch(() => undefined));
    hls.loadSource(src);
    hls.attachMedia(video);
  };
  void start().catch(again);
  return () => {
    stopped = true;
    clearTimeout(timer);
    player?.destroy();
  };
}
