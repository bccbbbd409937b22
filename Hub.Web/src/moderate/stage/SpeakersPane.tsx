import type { StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import { useSeconds } from '../../ui/seconds';
import type { At } from '../at';
import { speak } from './doing';
import { minutes, speakersOf } from './stage';
import { words } from './words';

interface Props { at: At; view: StageView; planned: { readonly [person: string]: number } | undefined }

/** Who speaks now, and for how long everyone has: a tap starts one, and stops the one before. */
export function SpeakersPane({ at, view, planned }: Props) {
  const text = words.value.speakers;
  const speakers = speakersOf(view, planned, useSeconds(!!view.stage?.speaking));
  const most = Math.max(1, ...speakers.map(s => s.spoken));
  return (
    <section class="pane speakers" aria-labelledby="speakers">
      <div class="head"><h2 id="speakers" tabIndex={-1}>{text.title}</h2></div>
      {speakers.length === 0 && <p class="nothing soft">{text.none}</p>}
      <ul class="rows">
        {speakers.map(({ id, spoken, speaks }) => (
          <li key={id}>
            <button type="button" class="speaker" aria-pressed={speaks} onClick={() => void speak(at, speaks ? null : id)}>
              <Icon name={speaks ? 'stop' : 'play'} />
              <span class="grow"><Author conference={at.conference} person={id} brief />{speaks && <span class="badge stage">{text.speaks}</span>}</span>
              <span class="spoken"><span class="hidden">{text.spoken} </span>{minutes(spoken)}</span>
              <span class="share" aria-hidden="true"><span style={{ inlineSize: `${(100 * spoken) / most}%` }} /></span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
