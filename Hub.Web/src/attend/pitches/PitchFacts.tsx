import { countryName } from '../../i18n/country';
import type { Entry } from '../../live/pitches';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import { pitchWords } from '../../ui/pitchWords';
import { isMine, type Round } from './round';
import { pitchRound } from './words';

/** Whose pitch it is, and what it is about. */
export function PitchFacts({ round, entry }: { round: Round; entry: Entry }) {
  return (
    <p class="meta">
      <strong>{entry.organisation}</strong>
      {entry.country && <span>{countryName(entry.country)}</span>}
      {entry.speaker && <Author conference={round.who.conference} person={entry.speaker} brief />}
      {entry.remote && <span class="kind"><Icon name="remote" />{pitchWords.value.remote}</span>}
      {entry.topic && <span class="badge label">{entry.topic}</span>}
      {isMine(round, entry.id) && <span class="badge accent">{pitchRound.value.yours}</span>}
    </p>
  );
}
