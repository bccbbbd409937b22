import { useEffect } from 'preact/hooks';
import type { ProgrammeView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { useHeading } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import { later } from '../ui/later';
import { href } from '../ui/router';
import type { Member } from '../ui/StaffGate';
import { Answered } from './Answered';
import { AskForm } from './AskForm';
import { openOutbox } from './asking';
import { Facts } from './Facts';
import { useHere } from './here';
import { Mine } from './Mine';
import { Next } from './Next';
import { OnStage } from './OnStage';
import { QuestionList } from './QuestionList';
import { Beside } from './stage/Beside';
import { confirmVotes, openVotes } from './voting';
import { words } from './words';

const Polls = later(() => import('./polls/Polls').then(module => module.Polls), () => null);

interface Props { who: Member; programme: ProgrammeView; session: string }

export function PanelPage({ who, programme, session: id }: Props) {
  const text = words.value.panel;
  const session = programme.sessions?.[id];
  const heading = useHeading(session?.title ?? text.gone, programme.about?.title);
  return (
    <div class="stack wide">
      <div class="stack tight">
        <p><a class="backlink" href={href()}><Icon name="back" />{text.back}</a></p>
        <h1 {...heading}>{session?.title ?? text.gone}</h1>
        {session && <Facts who={who} id={id} session={session} programme={programme} />}
      </div>
      {session?.kind === 'panel' && <Beside who={who} id={id} title={session.title}><Panel who={who} programme={programme} session={id} /></Beside>}
      {session && session.kind !== 'panel' && <p class="empty">{text.notPanel}</p>}
    </div>
  );
}

/** What happens in a panel, part by part. */
function Panel({ who, programme, session }: Props) {
  const here = useHere(who, session, programme);
  openOutbox(who.conference, who.person);
  openVotes(who.conference, who.person);
  useEffect(() => here.my.subscribe(my => confirmVotes(my.votes ?? {})), [here]);
  if (!here.ready.value) return here.refused.value ? <p class="empty">{words.value.panel.gone}</p> : <Loading />;
  return (
    <>
      <OnStage here={here} />
      <Next here={here} />
      <Polls who={who} session={session} />
      <AskForm here={here} />
      <Mine here={here} />
      <QuestionList here={here} />
      <Answered here={here} />
    </>
  );
}
