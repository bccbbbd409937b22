import type { BackstageMessage } from '../../../live/pitchViews';
import { Icon } from '../../../ui/Icon';
import { reads } from '../acts';
import { about, type Round } from '../round';
import { pitchRound } from '../words';

/** A word from the moderator, who sees when it was read. */
export function Message({ round, message }: { round: Round; message: BackstageMessage }) {
  const text = pitchRound.value.green;
  const it = about(round, message.id);
  const wish = reads.wished(it);
  return (
    <div class={message.readAt || wish ? 'backstage read' : 'backstage'}>
      <p><span class="small">{text.message}</span>{message.text}</p>
      {message.readAt || wish?.taken ? <p class="small">✓ {text.wasRead}</p>
        : wish ? <p class="row small"><span class="pulse" />{wish.trouble ? pitchRound.value.favour.unsent : text.read}</p>
        : <button type="button" class="button" onClick={() => reads.want(it, true)}><Icon name="check" />{text.read}</button>}
    </div>
  );
}
