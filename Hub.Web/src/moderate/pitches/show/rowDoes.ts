import type { At } from '../../at';
import { asking } from '../asking';
import { goOn, mark, start } from './acts';
import { moveBy, remove, turnReady } from './ordering';
import type { RowAct } from './rowActs';

/** Does it to a pitch, by its button or its key. */
export function doOnRow(at: At, pitch: string, act: RowAct): void {
  switch (act) {
    case 'start': return start(at, pitch);
    case 'go-on': return goOn(at, pitch);
    case 'skip': return mark(at, pitch, 'skipped');
    case 'absent': return mark(at, pitch, 'absent');
    case 'back': return mark(at, pitch, 'upcoming');
    case 'ready': return void turnReady(at, pitch);
    case 'move-up': case 'move-down': return moveBy(at, pitch, act === 'move-down' ? 1 : -1);
    case 'remove': return remove(at, pitch);
    case 'swap': return void (asking.value = { is: 'swap', pitch });
    case 'edit': return void (asking.value = { is: 'prepare', pitch });
    case 'insert': return void (asking.value = { is: 'prepare', before: pitch });
  }
}
