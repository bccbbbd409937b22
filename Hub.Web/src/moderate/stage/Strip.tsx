import { number } from '../../i18n/format';
import type { Reaction, StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { ClockFace } from './ClockFace';
import { words } from './words';

const signs: readonly (readonly [Reaction, string])[] = [['applause', '👏'], ['agree', '👍'], ['laughter', '😄'], ['heart', '❤️']];

/** Always in sight: the clock, who speaks, how many are there, what they make of it. */
export function Strip({ at, view, clock }: { at: At; view: StageView; clock: boolean }) {
  const text = words.value;
  const { presence, reactions, stage } = view;
  return (
    <div class="strip">
      {clock && <ClockFace stage={stage} />}
      {stage?.speaking && <p class="speaking"><span class="soft">{text.strip.speaks}</span> <Author conference={at.conference} person={stage.speaking} brief /></p>}
      {presence && (
        <p class="presence">
          <span aria-hidden="true"><Icon name="hall" />{number(presence.hall)}</span>
          <span aria-hidden="true"><Icon name="remote" />{number(presence.remote)}</span>
          <span class="hidden">{text.strip.present(presence.hall, presence.remote)}</span>
        </p>
      )}
      <ul class="reactions" aria-label={text.strip.reactions}>
        {signs.filter(([kind]) => reactions?.[kind]).map(([kind, sign]) => (
          <li key={kind}><span aria-hidden="true">{sign}</span> <span class="hidden">{text.reactions[kind]} </span>{number(reactions![kind]!)}</li>
        ))}
      </ul>
    </div>
  );
}
