import { decimal } from '../../../i18n/format';
import type { Entry } from '../../../live/pitches';
import { href } from '../../../ui/router';
import { about, type Round } from '../round';
import { pitchRound } from '../words';
import { knownOf, meanOf } from './marks';
import { standingOf, type Standing } from './progress';
import { marksOf } from './scoring';

const looks: Partial<Record<Standing, string>> = { done: 'good', begun: 'accent', missing: 'stage' };

/** All sheets, by the running order, each with how it stands. */
export function Sheets({ round, all, shown }: { round: Round; all: readonly Entry[]; shown: string | undefined }) {
  const text = pitchRound.value.jury;
  return (
    <nav class="sheets" aria-labelledby="sheets">
      <h2 id="sheets">{text.sheets}</h2>
      <ol>
        {all.map(entry => {
          const standing = standingOf(round, entry);
          const mean = standing === 'done' ? meanOf(marksOf(about(round, entry.id), knownOf(round.my, entry.id)), round.my.jury?.criteria ?? {}) : null;
          return (
            <li key={entry.id}>
              <a href={href('jury', round.session, entry.id)} aria-current={entry.id === shown ? 'page' : undefined}>
                <span class="place" aria-hidden="true">{entry.place}</span>
                <span class="name">{entry.title}<span class="small soft">{entry.organisation}</span></span>
                <span class={`badge ${looks[standing] ?? ''}`}>{text.states[standing]}{mean !== null && ` · ${decimal(mean)}`}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
