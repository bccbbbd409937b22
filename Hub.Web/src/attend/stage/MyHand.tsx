import { useEffect } from 'preact/hooks';
import type { Place } from '../../live/client';
import type { StageView } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { stageWords } from '../../ui/stageWords';
import { titleMark } from '../../ui/titleMark';
import { wishHand } from './hand';
import type { MyHand as Hand } from './raised';
import { embed, offers } from './streams';

interface Props { conference: string; session: string; hand: Hand; place: Place; streams: StageView['streams'] }

const BUZZ = [250, 120, 250];

/** One's own hand while it is up: the place in the queue, and, so that nobody can miss it, that one is called. */
export function MyHand({ conference, session, hand, place, streams }: Props) {
  const text = stageWords.value.hand;
  const called = hand.calledAt;
  useEffect(() => {
    if (called) navigator.vibrate?.(BUZZ);
  }, [called]);
  useEffect(() => {
    titleMark.value = called ? `● ${text.called}` : '';
    return () => void (titleMark.value = '');
  }, [called, text]);
  const call = place === 'remote' ? offers(streams).find(s => s.kind === 'jitsi') : undefined;
  const down = (): void => {
    document.getElementById('hand-button')?.focus();
    void wishHand(conference, session, { up: false });
  };
  const lower = <button type="button" class="button" onClick={down}>{text.lower}</button>;
  return (
    <>
      <div class="hand-called" role="alert">
        {called && (
          <div class="box">
            <p><strong><Icon name="hand" />{text.called}</strong><span>{place === 'remote' ? text.calledRemote : text.calledHall}</span></p>
            <p class="row">{call && embed(call) && <a class="button primary" href={embed(call)!.src} target="_blank" rel="noopener noreferrer">{text.call}</a>}{lower}</p>
          </div>
        )}
      </div>
      {hand.up && !called && (
        <section class="card my-hand" aria-label={text.up}>
          <p><strong><Icon name="hand" />{text.up}</strong>{hand.place !== undefined && <span>{text.place(hand.place)}</span>}</p>
          {hand.about && <p class="soft">{hand.about}</p>}
          {lower}
        </section>
      )}
    </>
  );
}
