import { useSignal } from '@preact/signals';
import { common } from '../i18n/words';
import { topics, type StaffProgrammeView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { useTopic } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import { href, route } from '../ui/router';
import { Shell } from '../ui/Shell';
import type { Member } from '../ui/StaffGate';
import { Console } from './Console';
import { Help } from './Help';
import { PanelPicker } from './PanelPicker';
import { words } from './words';

export function App({ me }: { me: Member }) {
  const programme = useTopic<StaffProgrammeView>(topics.staffProgramme(me.conference));
  const help = useSignal(false);
  const view = programme.view.value;
  const [place, id] = route.value;
  const session = place === 'panel' && id ? view?.sessions?.[id] : undefined;
  const tools = session && (
    <>
      <a class="button quiet narrow-icon" href={href()}><Icon name="back" /><span>{words.value.allPanels}</span></a>
      <button type="button" class="button quiet icon-only wide-only" aria-label={words.value.help.open} onClick={() => void (help.value = true)}>?</button>
    </>
  );
  return (
    <Shell event={view?.about?.title ?? me.title} face={common.value.faces.moderate} broad tools={tools}>
      {!view ? <Loading />
        : session && id ? <Console key={id} me={me} id={id} session={session} programme={view} onHelp={() => void (help.value = true)} />
        : <PanelPicker programme={view} />}
      {help.value && <Help onClose={() => void (help.value = false)} />}
    </Shell>
  );
}
