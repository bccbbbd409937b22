import { hasStage } from '../live/programme';
import type { ProgrammeView } from '../live/views';
import { useHeading } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import { later } from '../ui/later';
import { href } from '../ui/router';
import type { Member } from '../ui/StaffGate';
import { Facts } from './Facts';
import { Panel } from './Panel';
import { Beside } from './stage/Beside';
import { words } from './words';

const PitchRound = later(() => import('./pitches/PitchRound').then(module => module.PitchRound));

interface Props { who: Member; programme: ProgrammeView; session: string }

/** A session, by its kind: a panel, or pitches with the same questions. */
export function PanelPage({ who, programme, session: id }: Props) {
  const text = words.value.panel;
  const session = programme.sessions?.[id];
  const heading = useHeading(session?.title ?? text.gone, programme.about?.title);
  const Within = session?.kind === 'pitch-round' ? PitchRound : Panel;
  return (
    <div class="stack wide">
      <div class="stack tight">
        <p><a class="backlink" href={href()}><Icon name="back" />{text.back}</a></p>
        <h1 {...heading}>{session?.title ?? text.gone}</h1>
        {session && <Facts who={who} id={id} session={session} programme={programme} />}
      </div>
      {session && (hasStage(session.kind)
        ? <Beside who={who} id={id} title={session.title}><Within who={who} programme={programme} session={id} /></Beside>
        : <p class="empty">{text.notPanel}</p>)}
    </div>
  );
}
