import { me } from '../live/session';
import { topics, type Kind, type ProgrammeView } from '../live/views';
import type { Member } from '../ui/StaffGate';
import { Loading } from '../ui/ConnectionBar';
import { useTopic } from '../ui/hooks';
import { route } from '../ui/router';
import { later } from '../ui/later';
import { Shell } from '../ui/Shell';
import { codeGiven, entering } from './arriving';
import { Entering } from './Entering';
import { JoinForm } from './JoinForm';
import { PanelPage } from './PanelPage';
import { Profile } from './Profile';
import { Programme } from './Programme';

const BoardPage = later(() => import('./board/BoardPage').then(module => module.BoardPage));
const JuryView = later(() => import('./pitches/jury/JuryView').then(module => module.JuryView));
const GreenRoom = later(() => import('./pitches/green-room/GreenRoom').then(module => module.GreenRoom));
const Called = later(() => import('./pitches/Called').then(module => module.Called), () => null);
const Meet = later(() => import('./matchmaking/Meet').then(module => module.Meet));
const OnCall = later(() => import('./day/OnCall').then(module => module.OnCall), () => null);
const AtTable = later(() => import('./day/AtTable').then(module => module.AtTable));
const AtDoor = later(() => import('./door/AtDoor').then(module => module.AtDoor));
const MeetLink = later(() => import('./matchmaking/MeetLink').then(module => module.MeetLink), () => null);
const SpeakView = later(() => import('./speak/SpeakView').then(module => module.SpeakView));

export function App() {
  const who = me.value;
  if (entering.value !== 'no') return <Shell><Entering /></Shell>;
  if (who === undefined) return <Shell><Loading /></Shell>;
  if (!who?.conference || who.role === 'screen' || codeGiven.value) return <Shell><JoinForm /></Shell>;
  return <Event who={{ ...who, conference: who.conference }} />;
}

function Event({ who }: { who: Member }) {
  const programme = useTopic<ProgrammeView>(topics.programme(who.conference));
  const view = programme.view.value;
  const [place, id] = route.value;
  const has = (kind: Kind): boolean => Object.values(view?.sessions ?? {}).some(session => session.kind === kind);
  return (
    <Shell event={view?.about?.title ?? who.title} settings={<Profile who={who} />} tools={has('matchmaking') && <MeetLink who={who} programme={view!} />}>
      {has('pitch-round') && <Called who={who} programme={view!} />}
      {has('matchmaking') && <OnCall who={who} programme={view!} />}
      {!view && !programme.refused.value ? <Loading />
        : place === 'panel' && id ? <PanelPage key={id} who={who} programme={view ?? {}} session={id} />
        : place === 'board' && id ? <BoardPage key={id} who={who} programme={view ?? {}} session={id} />
        : place === 'jury' && id ? <JuryView key={id} who={who} programme={view ?? {}} session={id} />
        : place === 'green-room' && id ? <GreenRoom key={id} who={who} programme={view ?? {}} session={id} />
        : place === 'speak' && id ? <SpeakView key={id} who={who} programme={view ?? {}} session={id} />
        : place === 'table' && id ? <AtTable key={id} who={who} programme={view ?? {}} table={id} />
        : place === 'door' ? <AtDoor who={who} programme={view ?? {}} />
        : place === 'meet' ? <Meet who={who} programme={view ?? {}} />
        : <Programme programme={view ?? {}} />}
    </Shell>
  );
}
