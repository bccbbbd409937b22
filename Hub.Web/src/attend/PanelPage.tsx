import { useEffect } from 'preact/hooks';
import { clock, day } from '../i18n/format';
import { common } from '../i18n/words';
import { inOrder } from '../live/programme';
import { topics, type MyPanelView, type PanelView, type ProgrammeView, type Session } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { Icon, kindIcons } from '../ui/Icon';
import { useHeading, useTopic } from '../ui/hooks';
import { href } from '../ui/router';
import { later } from '../ui/later';
import { Author } from '../ui/Author';
import type { Member } from '../ui/StaffGate';
import { AskForm } from './AskForm';
import { Mine } from './Mine';
import { OnStage } from './OnStage';
import { QuestionList } from './QuestionList';
import { questionsOf } from './questions';
import { Beside } from './stage/Beside';
import { confirmVotes, wanted } from './voting';
import { words } from './words';

interface Props { who: Member; programme: ProgrammeView; session: string }

const Polls = later(() => import('./polls/Polls').then(module => module.Polls), () => null);
const OnThePanel = later(() => import('./stage/OnThePanel').then(module => module.OnThePanel), ({ planned }) => planned);

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
      {session?.kind === 'panel' && <Beside who={who} id={id} title={session.title}><Questions who={who} session={id} /></Beside>}
      {session && session.kind !== 'panel' && <p class="empty">{text.notPanel}</p>}
    </div>
  );
}

function Facts({ who, id, session, programme }: { who: Member; id: string; session: Session; programme: ProgrammeView }) {
  const zone = programme.about?.timeZone;
  const room = session.room && programme.rooms?.[session.room]?.name;
  const speakers = inOrder(session.speakers);
  const list = (brief: boolean) => speakers.length > 0 && (
    <ul class="speakers">{speakers.map(person => <li key={person}><Author conference={who.conference} person={person} brief={brief} /></li>)}</ul>
  );
  return (
    <>
      <p class="meta">
        <span class="kind"><Icon name={kindIcons[session.kind]} />{common.value.kinds[session.kind]}</span>
        <span>{day(session.start, zone)}, {clock(session.start, zone)}–{clock(session.end, zone)}</span>
        {room && <span>{room}</span>}
        {session.state !== 'scheduled' && <span class="badge bad">{common.value.states[session.state]}</span>}
      </p>
      {session.kind === 'panel' ? <OnThePanel who={who} id={id} session={session} planned={<>{list(true)}</>} /> : list(true)}
      {(session.abstract || speakers.length > 0) && (
        <details>
          <summary>{words.value.programme.about}</summary>
          {list(false)}
          <p class="pre">{session.abstract}</p>
        </details>
      )}
    </>
  );
}

function Questions({ who, session }: { who: Member; session: string }) {
  const panel = useTopic<PanelView>(topics.panel(who.conference, session));
  const my = useTopic<MyPanelView>(topics.myPanel(who.conference, session, who.person));
  const mine = my.view.value ?? {};
  useEffect(() => confirmVotes(mine.votes ?? {}), [mine.votes]);
  if (!panel.view.value) return panel.refused.value ? <p class="empty">{words.value.panel.gone}</p> : <Loading />;
  const questions = questionsOf(panel.view.value, mine, wanted.value);
  const onStage = questions.find(q => q.status === 'on-stage');
  const context = { who, session };
  return (
    <>
      {onStage && <OnStage question={onStage} conference={who.conference} />}
      <Polls {...context} />
      <AskForm {...context} longest={panel.view.value.panel?.longestText ?? 500} />
      <Mine {...context} view={mine} />
      <QuestionList {...context} questions={questions.filter(q => q.status === 'approved' || q.status === 'answered')} />
    </>
  );
}
