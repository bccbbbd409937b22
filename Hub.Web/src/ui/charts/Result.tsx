import type { PollItem, Tally } from '../../live/views';
import { Bars, type Drawn } from './Bars';
import { Cloud } from './Cloud';
import { Entries } from './Entries';
import { Histogram } from './Histogram';
import { optionRows, rankedRows, stepRows } from './model';
import { Ranking } from './Ranking';
import { Rounds } from './Rounds';

export interface ResultProps extends Omit<Drawn, 'title'> { item: PollItem; before?: Tally | undefined; most?: number }

/** The chart that suits the kind of the question; with an earlier round it compares. */
export function Result({ item, before, most, ...rest }: ResultProps) {
  const drawn = { ...rest, title: item.text };
  const few = most === undefined ? {} : { most };
  if (before && (item.kind === 'single' || item.kind === 'multiple' || item.kind === 'scale')) return <Rounds {...drawn} item={item} before={before} />;
  switch (item.kind) {
    case 'single': case 'multiple': case 'quiz': return <Bars {...drawn} rows={optionRows(item, drawn.tally)} />;
    case 'ranking': return <Ranking {...drawn} rows={rankedRows(item, drawn.tally)} />;
    case 'scale': return <Histogram {...drawn} item={item} rows={stepRows(item, drawn.tally)} />;
    case 'cloud': return <Cloud {...drawn} {...few} />;
    case 'open': return <Entries {...drawn} {...few} />;
  }
}
