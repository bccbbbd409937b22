import { number } from '../../i18n/format';
import type { StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import { ReactionIcon } from '../../ui/ReactionIcon';
import { reactions } from '../../ui/rising';
import { stageWords } from '../../ui/stageWords';
import type { At } from '../at';
import { ariaKey } from '../shortcuts';
import { ClockFace } from './ClockFace';
import { words } from './words';

/** `hands`: that are up and may be out of sight, and the way to them. */
interface Props { at: At; view: StageView; clock: boolean; hands?: { up: number; onShow: () => void } | undefined }

/** Always in sight: the clock, who speaks, whose hands are up, how many are there, what they make of it. */
export function Strip({ at, view, clock, hands }: Props) {
  const text = words.value;
  const { presence, reactions: counts, stage } = view;
  const given = reactions.filter(kind => counts?.[kind]);
  return (
    <div class="strip">
      {clock && <ClockFace stage={stage} />}
      {stage?.speaking && <p class="speaking"><span class="soft">{text.strip.speaks}</span> <Author conference={at.conference} person={stage.speaking} brief /></p>}
      {hands && <button type="button" class="button quiet" aria-keyshortcuts={ariaKey('go-hands')} onClick={hands.onShow}><Icon name="hand" />{text.strip.hands(hands.up)}</button>}
      {presence && (
        <p class="presence">
          <span aria-hidden="true"><Icon name="hall" />{number(presence.hall)}</span>
          <span aria-hidden="true"><Icon name="remote" />{number(presence.remote)}</span>
          <span class="hidden">{text.strip.present(presence.hall, presence.remote)}</span>
        </p>
      )}
      {given.length > 0 && (
        <ul class="reactions-given" aria-label={stageWords.value.reactions.title}>
          {given.map(kind => (
            <li key={kind}>
              <ReactionIcon kind={kind} /><span aria-hidden="true">{number(counts![kind]!)}</span>
              <span class="hidden">{stageWords.value.reactions.counted(stageWords.value.reactions.kinds[kind], number(counts![kind]!))}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
