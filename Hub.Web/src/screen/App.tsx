import { useEffect } from 'preact/hooks';
import { common } from '../i18n/words';
import { topics, type ScreenView } from '../live/views';
import { useTopic } from '../ui/hooks';
import { CutOff } from './CutOff';
import { becomeScreen, identityChanged, who } from './identity';
import { Overlay } from './Overlay';
import { overlay } from './overlay';
import { Pairing } from './Pairing';
import { Scene } from './Scene';
import { words } from './words';

export function App() {
  const me = who.value;
  if (!me) return <main class="screen calm"><p>{common.value.loading}</p></main>;
  // Whoever is in the event may look at an overlay: nobody has to become a screen for a try.
  if (overlay && me.conference && me.role !== 'screen') return <Overlay conference={me.conference} address={overlay} />;
  return me.role === 'screen' && me.screen ? <Screen screen={me.screen} conference={me.conference} /> : <Taken role={me.role} />;
}

function Screen({ screen, conference }: { screen: string; conference: string | undefined }) {
  const live = useTopic<ScreenView>(topics.screen(screen));
  const view = live.view.value;
  const lent = view?.screen?.conference;
  useEffect(() => {
    if (view && lent !== conference) void identityChanged();
  }, [view?.screen, conference]);
  if (overlay) return conference ? <Overlay conference={conference} address={overlay} /> : <Pairing />;
  return (
    <>
      {conference ? <Scene conference={conference} scene={view?.scene} /> : <Pairing />}
      <CutOff />
    </>
  );
}

function Taken({ role }: { role: keyof typeof words.value.roles }) {
  const text = words.value;
  return (
    <main class="screen calm">
      <h1>{text.title}</h1>
      <p>{text.taken(text.roles[role])}</p>
      <button type="button" class="button primary" onClick={() => void becomeScreen()}>{text.become}</button>
    </main>
  );
}
