import { useSignal } from '@preact/signals';
import { common } from '../i18n/words';
import { topics, type StaffProgrammeView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { useTopic } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import { href, route } from '../ui/router';
import { later } from '../ui/later';
import { Shell } from '../ui/Shell';
import type { Member } from '../ui/StaffGate';
import { Console } from './Console';
import { Help } from './Help';
import { isRun, PanelPicker } from './PanelPicker';
import { words } from './words';

const PitchConsole = later(() => import('./pitches/PitchConsole').then(m => m.PitchConsole));
const FloorConsole = later(() => import('./floor/FloorConsole').then(m => m.FloorConsole));
const DoorDesk = later(() => import('./door/DoorDesk').then(m => m.DoorDesk));
const FloorHelp = later(() => import('./floor/FloorHelp').then(m => m.FloorHelp), () => null);
const PitchHelp = later(() => import('./pitches/PitchHelp').then(m => m.PitchHelp), () => null);

export function App({ me }: { me: Member }) {
  const programme = useTopic<StaffProgrammeView>(topics.staffProgramme(me.conference));
  const help = useSignal(false);
  const view = programme.view.value;
  const [place, id] = route.value;
  const found = (place === 'panel' || place === 'pitches' || place === 'floor') && id ? view?.sessions?.[id] : undefined;
  const session = found && isRun(found) ? found : undefined;
  const close = (): void => void (help.value = false);
  const tools = (session || place === 'door') && (
    <>
      <a class="button quiet narrow-icon" href={href()}><Icon name="back" /><span>{words.value.allPanels}</span></a>
      {session && <button type="button" class="button quiet icon-only wide-only" aria-label={words.value.help.open} onClick={() => void (help.value = true)}>?</button>}
    </>
  );
  const [SessionConsole, SessionHelp] = session?.kind === 'pitch-round' ? [PitchConsole, PitchHelp] as const : session?.kind === 'matchmaking' ? [FloorConsole, FloorHelp] as const : [Console, Help] as const;
  return (
    <Shell event={view?.about?.title ?? me.title} face={common.value.faces.moderate} broad tools={tools}>
      {!view ? <Loading />
        : session && id ? <SessionConsole key={id} me={me} id={id} session={session} programme={view} onHelp={() => void (help.value = true)} />
        : place === 'door' ? <DoorDesk me={me} programme={view} />
        : <PanelPicker programme={view} />}
      {help.value && <SessionHelp onClose={close} />}
    </Shell>
  );
}
