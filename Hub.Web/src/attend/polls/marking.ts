import { signal } from '@preact/signals';
import { isObject } from '../../live/mergePatch';
import { keep, recall } from '../../live/store';
import type { Ballot } from '../../live/views';

/** What has been marked and not been sent: it outlives a reload. By poll, round and item. */
const MOST = 40;
const KEY = 'hub.marks';
type Marks = { readonly [place: string]: Ballot };
const areMarks = (value: unknown): value is Marks & ReturnType<typeof JSON.parse> => isObject(value) && Object.values(value).every(isObject);

const marks = signal<Marks>(recall<Marks>(KEY, {}, areMarks));

export const placeOf = (poll: string, round: number, item: string): string => `${poll}/${round}/${item}`;

export const marked = (place: string): Ballot | undefined => marks.value[place];

export function mark(place: string, ballot: Ballot | undefined): void {
  const rest = Object.entries(marks.value).filter(([other]) => other !== place).slice(-MOST);
  marks.value = Object.fromEntries(ballot ? [...rest, [place, ballot]] : rest);
  keep(KEY, Object.keys(marks.value).length ? marks.value : null);
}
