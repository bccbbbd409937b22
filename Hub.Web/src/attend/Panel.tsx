import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ProgrammeView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { later } from '../ui/later';
import type { Member } from '../ui/StaffGate';
import { Answered } from './Answered';
import { AskForm } from './AskForm';
import { openOutbox } from './asking';
import { useHere } from './here';
import { Mine } from './Mine';
import { Next } from './Next';
import { OnStage } from './OnStage';
import { QuestionList } from './QuestionList';
import { voting } from './voting';
import { words } from './words';

const Polls = later(() => import('./polls/Polls').then(module => module.Polls), () => null);

interface Props { who: Member; programme: ProgrammeView; session: string; /** Whom one can ask besides those on the panel. */ others?: ReadonlySignal<readonly string[]> }

/** Questions and polls of a session, part by part. */
export function Panel({ who, programme, session, others }: Props) {
  const here = useHere(who, session, programme, others);
  openOutbox(who.conference, who.person);
  voting.start(who.conference, who.person);
  useEffect(() => here.my.subscribe(my => voting.confirm(session, (question, on) => (question in (my.votes ?? {})) === on)), [here]);
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
