import { useEffect, useRef, useState } from 'preact/hooks';

const EVERY = 5_000;

/** What is said aloud of something that changes: nothing of how it stood first, then the latest, once in a few seconds at most. */
export function useSparingly(sentence: string): string {
  const [said, say] = useState('');
  const last = useRef({ sentence: '', at: 0 });
  useEffect(() => {
    if (last.current.sentence === '') last.current.sentence = sentence;
    if (sentence === last.current.sentence) return;
    const timer = setTimeout(() => {
      last.current = { sentence, at: Date.now() };
      say(sentence);
    }, Math.max(0, last.current.at + EVERY - Date.now()));
    return () => clearTimeout(timer);
  }, [sentence]);
  return said;
}
