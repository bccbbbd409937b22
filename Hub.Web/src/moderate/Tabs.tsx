import type { Signal } from '@preact/signals';
import { Icon, type IconName } from '../ui/Icon';
import { tabs, type Tab } from './layout';
import { words } from './words';

const icons: Record<Tab, IconName> = { waiting: 'talk', stage: 'stage', polls: 'poll', hands: 'hand', more: 'more' };

/** Under the thumb: the parts of the console, with what waits there. */
export function Tabs({ tab, counts }: { tab: Signal<Tab>; counts: Partial<Record<Tab, number>> }) {
  const text = words.value;
  const go = (to: Tab): void => {
    tab.value = to;
    scrollTo(0, 0);
  };
  return (
    <nav class="thumb-tabs" aria-label={text.parts}>
      {tabs.map(it => (
        <button type="button" key={it} aria-current={tab.value === it ? 'page' : undefined} onClick={() => go(it)}>
          <span class="tab-icon"><Icon name={icons[it]} />{!!counts[it] && <span class="dot">{it === 'polls' ? '' : counts[it]}</span>}</span>
          {text.tabs[it]}
        </button>
      ))}
    </nav>
  );
}
