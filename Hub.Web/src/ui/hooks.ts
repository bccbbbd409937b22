import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { watch, type Live } from '../live/watching';
import { moved } from './router';
import { titleMark } from './titleMark';

/** Follows a topic for as long as the component is there. */
export function useTopic<View>(topic: string): Live<View> {
  const [live, release] = useMemo(() => watch<View>(topic), [topic]);
  useEffect(() => release, [release]);
  return live;
}

/** Follows several topics, in their order. */
export function useTopics<View>(names: readonly string[]): (View | null)[] {
  const key = names.join(' ');
  const followed = useMemo(() => names.map(name => watch<View>(name)), [key]);
  useEffect(() => () => followed.forEach(([, release]) => release()), [followed]);
  return followed.map(([live]) => live.view.value);
}

/** Names the page, and takes the focus to its heading if somebody came here from another view. */
export function useHeading(title: string, event?: string | null): { ref: RefObject<HTMLHeadingElement | null>; tabIndex: number } {
  const ref = useRef<HTMLHeadingElement>(null);
  const mark = titleMark.value;
  useEffect(() => {
    document.title = [mark, title, event].filter((part, i, all) => part && all.indexOf(part) === i).join(' · ');
  }, [mark, title, event]);
  useEffect(() => {
    if (moved.peek()) ref.current?.focus({ preventScroll: true });
  }, []);
  return { ref, tabIndex: -1 };
}
