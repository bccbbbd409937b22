import { useEffect } from 'preact/hooks';
import { now } from '../../live/clock';
import { entries } from '../../live/programme';
import { pitchTopics, type MyPitchRoundView, type PitchRoundView } from '../../live/pitchViews';
import type { ProgrammeView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { href, route } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { titleMark } from '../../ui/titleMark';
import { callOf } from './green-room/calling';
import { pitchRound } from './words';
import './called.css';

const BUZZ = [250, 120, 250];
const NEAR = 3 * 3_600_000;

/** Wherever on the page somebody is: that it is their turn to pitch. */
export function Called({ who, programme }: { who: Member; programme: ProgrammeView }) {
  // Whoever the programme names; and on the day everyone may be a late arrival.
  const rounds = entries(programme).filter(it => it.kind === 'pitch-round' && it.state !== 'cancelled'
    && (who.person in (it.speakers ?? {}) || (it.starts - NEAR < now.value && now.value < it.ends + NEAR)));
  return <>{rounds.map(it => <InRound key={it.id} who={who} session={it.id} />)}</>;
}

/** What everyone sees tells whether one pitches here: only who does follows more. */
function InRound({ who, session }: { who: Member; session: string }) {
  const view = useTopic<PitchRoundView>(pitchTopics.round(who.conference, session)).view.value;
  const pitches = Object.entries(view?.pitches ?? {}).filter(([, { speaker }]) => speaker === who.person);
  return pitches.length > 0 ? <Notice who={who} session={session} pitches={view!.pitches!} /> : null;
}

function Notice({ who, session, pitches }: { who: Member; session: string; pitches: NonNullable<PitchRoundView['pitches']> }) {
  const text = pitchRound.value.green;
  const my = useTopic<MyPitchRoundView>(pitchTopics.mine(who.conference, session, who.person)).view.value;
  const call = callOf(my?.mine);
  const urgent = call && call.kind !== 'second' ? call.kind : undefined;
  const unread = my?.greenRoom && !my.greenRoom.readAt ? my.greenRoom.id : undefined;
  useEffect(() => {
    if (urgent || unread) navigator.vibrate?.(BUZZ);
  }, [urgent, call?.pitch, unread]);
  useEffect(() => {
    if (!urgent) return;
    titleMark.value = `● ${urgent === 'next' ? text.next : text.onStage}`;
    return () => void (titleMark.value = '');
  }, [urgent, text]);
  const [place, id] = route.value;
  const there = place === 'green-room' && id === session;
  const title = call && pitches[call.pitch]?.title;
  return (
    <div class="turn-call" role="status">
      {!there && (title || unread) && (
        <div class={urgent ? 'box urgent' : 'box'}>
          <p>{title && <strong>{text.call[call.kind](title)}</strong>} {unread && text.call.message}</p>
          <a class="button" href={href('green-room', session)}><Icon name="door" />{text.call.open}</a>
        </div>
      )}
    </div>
  );
}
