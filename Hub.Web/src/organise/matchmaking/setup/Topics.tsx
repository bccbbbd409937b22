import { focusSoon } from '../../../ui/focus';
import { Icon } from '../../../ui/Icon';
import { words } from '../words';
import type { DraftTopic } from './topics';

interface Props { topics: readonly DraftTopic[]; onChange: (topics: readonly DraftTopic[]) => void }

/** As the server counts. */
const MOST = 100, LONGEST = 80;

/** The topics out of which people choose. */
export function Topics({ topics, onChange }: Props) {
  const text = words.value.topics;
  const set = (at: number, change: Partial<DraftTopic>): void => onChange(topics.map((it, i) => (i === at ? { ...it, ...change } : it)));
  const add = (): void => {
    onChange([...topics, { id: '', name: '', german: '' }]);
    focusSoon(`topic-${topics.length}-name`);
  };
  const remove = (at: number): void => {
    onChange(topics.filter((_, i) => i !== at));
    focusSoon('add-topic');
  };
  return (
    <section class="card stack" aria-labelledby="topics">
      <div class="stack tight"><h2 id="topics">{text.title}</h2><p class="soft">{text.how}</p></div>
      {topics.length > 0 && (
        <ul class="stack tight topics-list">
          {topics.map((topic, i) => {
            const called = topic.name || topic.german || text.fresh;
            return (
              <li key={i}>
                {(['name', 'german'] as const).map(field => (
                  <div class="field" key={field}>
                    <label for={`topic-${i}-${field}`}>{text[field]}<span class="hidden"> {i + 1}</span></label>
                    <input id={`topic-${i}-${field}`} class="input" lang={field === 'german' ? 'de' : 'en'} maxLength={LONGEST} value={topic[field]} onInput={e => set(i, { [field]: e.currentTarget.value })} />
                  </div>
                ))}
                <button type="button" class="button quiet icon-only" aria-label={text.remove(called)} onClick={() => remove(i)}><Icon name="trash" /></button>
              </li>
            );
          })}
        </ul>
      )}
      {topics.length < MOST && <div><button type="button" id="add-topic" class="button" onClick={add}><Icon name="plus" />{text.add}</button></div>}
    </section>
  );
}
