import type { Signal } from '@preact/signals';
import { Icon, type IconName } from '../ui/Icon';
import { words } from './words';

interface Props<T extends string> {
  tab: Signal<T>; tabs: readonly T[]; icons: Readonly<Record<T, IconName>>; labels: Readonly<Record<T, string>>;
  /** What waits there: a number, or a mark alone. */
  counts: Partial<Record<T, number | true>>;
}

/** Under the thumb: the parts of the console, with what waits there. */
export function Tabs<T extends string>({ tab, tabs, icons, labels, counts }: Props<T>) {
  const go = (to: T): void => {
    tab.value = to;
    scrollTo(0, 0);
  };
  return (
    <nav class="thumb-tabs" aria-label={words.value.parts} style={{ '--count': tabs.length }}>
      {tabs.map(it => (
        <button type="button" key={it} aria-current={tab.value === it ? 'page' : undefined} onClick={() => go(it)}>
          <span class="tab-icon"><Icon name={icons[it]} />{!!counts[it] && <span class="dot">{counts[it] === true ? '' : counts[it]}</span>}</span>
          {labels[it]}
        </button>
      ))}
    </nav>
  );
}
