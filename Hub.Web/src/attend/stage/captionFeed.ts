import { delayBefore } from '../../live/retry';
import { parseVtt, type Cue } from './webvtt';

const EVERY = 4_000;
const LONGEST = 60_000;

/** Reads a caption feed again and again, gently: not while nobody looks, and seldom where it does not answer. `null`: it could not be read. */
export function followCaptions(url: string, hear: (cues: Cue[] | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new AbortController();
  let misses = 0;
  const read = async (): Promise<void> => {
    if (document.visibilityState === 'visible') await look();
    if (!end.signal.aborted) timer = setTimeout(() => void read(), misses === 0 ? EVERY : EVERY + delayBefore(misses, LONGEST));
  };
  const look = async (): Promise<void> => {
    try {
      const answer = await fetch(url, { cache: 'no-cache', credentials: 'omit', signal: end.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      hear(parseVtt(await answer.text()));
      misses = 0;
    } catch {
      if (end.signal.aborted) return;
      misses++;
      hear(null);
    }
  };
  void read();
  return () => {
    end.abort();
    clearTimeout(timer);
  };
}
