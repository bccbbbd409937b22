import { clock, number } from '../../i18n/format';
import type { PlayView } from './views';
import { words } from './words';

/** How far the day is. */
export function Progress({ progress, zone }: { progress: NonNullable<PlayView['progress']>; zone: string | undefined }) {
  const text = words.value;
  const [begins, ends, now] = [Date.parse(progress.begins), Date.parse(progress.ends), Date.parse(progress.now)];
  const figures = [
    [clock(now, zone), text.now], [text.of(progress.over, progress.rounds), text.rounds], [text.of(progress.held, progress.meetings), text.held],
    [`${number(progress.p50)} / ${number(progress.p99)} ms`, text.answers],
  ] as const;
  return (
    <div class="stack">
      <progress max={Math.max(1, ends - begins)} value={Math.min(Math.max(0, now - begins), ends - begins)} aria-label={text.progress} />
      <dl class="numbers">{figures.map(([figure, name]) => <div key={name}><dt>{name}</dt><dd>{figure}</dd></div>)}</dl>
    </div>
  );
}
