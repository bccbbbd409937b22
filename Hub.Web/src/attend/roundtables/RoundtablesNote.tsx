import type { ProgrammeView } from '../../live/views';
import { roundtableTopics, type RoundtablesView } from '../../live/roundtables';
import { useTopic } from '../../ui/hooks';
import { href } from '../../ui/router';
import { words } from './words';

/** That there are roundtables, on the other views of matchmaking. */
export const RoundtablesNote = ({ conference, programme }: { conference: string; programme: ProgrammeView }) => (
  <>{Object.entries(programme.sessions ?? {}).filter(([, it]) => it.kind === 'matchmaking' && it.state !== 'cancelled').map(([session, it]) => <Note key={session} conference={conference} session={session} title={it.title} />)}</>
);

function Note({ conference, session, title }: { conference: string; session: string; title: string }) {
  const view = useTopic<RoundtablesView>(roundtableTopics.shown(conference, session)).view.value;
  return view?.about ? <p class="note"><a href={href('meet', 'agenda')}>{words.value.title}: {title}</a></p> : null;
}
