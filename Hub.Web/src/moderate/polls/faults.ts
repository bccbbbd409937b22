import { hasMax, hasMin, hasOptions, MOST_STEPS, MOST_WORDS, type Draft, type DraftItem } from './draft';

/** What keeps a poll from being saved: where (the id of the field's thing) and what. */
export type What = 'no-title' | 'no-item' | 'no-text' | 'few-options' | 'empty-option' | 'same-option' | 'no-right' | 'range' | 'scale';
export interface Fault { where: string; what: What }

/** All of them, in the order in which they stand on the page. */
export function faultsOf(draft: Draft): Fault[] {
  return [
    ...(draft.title.trim() || draft.items.length === 1 ? [] : [{ where: draft.id, what: 'no-title' as const }]),
    ...(draft.items.length ? [] : [{ where: draft.id, what: 'no-item' as const }]),
    ...draft.items.flatMap(itemFaults),
  ];
}

function itemFaults(item: DraftItem): Fault[] {
  const at = (what: What): Fault => ({ where: item.id, what });
  const found: Fault[] = item.text.trim() ? [] : [at('no-text')];
  if (hasOptions(item.kind)) found.push(...optionFaults(item));
  if (hasMax(item.kind) && !rangeFits(item)) found.push(at('range'));
  if (item.kind === 'scale' && !(item.from < item.to && item.to - item.from < MOST_STEPS)) found.push(at('scale'));
  return found;
}

function optionFaults(item: DraftItem): Fault[] {
  const texts = item.options.map(o => o.text.trim().toLowerCase());
  const found: Fault[] = item.options.filter(o => !o.text.trim()).map(o => ({ where: o.id, what: 'empty-option' }));
  item.options.forEach((o, i) => {
    if (o.text.trim() && texts.indexOf(texts[i]!) < i) found.push({ where: o.id, what: 'same-option' });
  });
  if (item.options.length < 2) found.push({ where: item.id, what: 'few-options' });
  if (item.kind === 'quiz' && !item.options.some(o => o.right)) found.push({ where: item.id, what: 'no-right' });
  return found;
}

function rangeFits({ kind, options, min, max }: DraftItem): boolean {
  const most = kind === 'cloud' ? MOST_WORDS : options.length;
  const least = (hasMin(kind) && min) || 1;
  return least <= most && (max === undefined || (max >= least && max <= most));
}
