import { useSignal } from '@preact/signals';
import { clock, day } from '../i18n/format';
import { common } from '../i18n/words';
import { entries } from '../live/programme';
import { setScene } from '../live/screens';
import { topics, type OfPanel, type ProgrammeView, type Scene, type ScreenView } from '../live/views';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { useTopic } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import { releaseScreen } from './actions';
import { useDoing } from '../ui/doing';
import { Said } from '../ui/Said';
import { words } from './words';

const kinds = ['agenda', 'join', 'stage', 'poll', 'monitor'] as const;
const isOfPanel = (kind: Scene['kind']): kind is OfPanel => kind !== 'agenda' && kind !== 'join';

interface Props { conference: string; screen: string; name: string; programme: ProgrammeView }

/** One screen and what it shows. The scene of a panel is set once a panel is chosen. */
export function ScreenCard({ conference, screen, name, programme }: Props) {
  const text = words.value.screens;
  const scene = useTopic<ScreenView>(topics.screen(screen)).view.value?.scene;
  const panels = entries(programme).filter(s => s.kind === 'panel');
  const choosing = useSignal<OfPanel | null>(null);
  const asking = useSignal(false);
  const doing = useDoing();
  const zone = programme.about?.timeZone;
  const show = (next: Scene): void => {
    choosing.value = null;
    void doing.run(() => setScene(conference, screen, next));
  };
  const release = (): void => {
    asking.value = false;
    void doing.run(() => releaseScreen(conference, screen));
  };
  const choose = (kind: Scene['kind']): void => {
    if (isOfPanel(kind)) choosing.value = kind;
    else show({ kind });
  };
  const kind = choosing.value ?? scene?.kind ?? 'agenda';
  return (
    <section class="card stack" aria-label={name}>
      <div class="row spread">
        <h3 class="row"><Icon name="screen" />{name}</h3>
        <button type="button" class="button quiet" onClick={() => void (asking.value = true)}>{text.release}<span class="hidden"> {name}</span></button>
      </div>
      <Choice legend={text.scene} value={kind} onChange={choose} options={kinds.map(k => [k, text.scenes[k]] as const)} />
      {isOfPanel(kind) && (panels.length === 0 ? <p class="soft">{text.noPanels}</p> : (
        <div class="field">
          <label for={`panel-${screen}`}>{text.of}</label>
          <select id={`panel-${screen}`} class="input" value={choosing.value ? '' : scene?.session ?? ''}
            onChange={e => e.currentTarget.value && show({ kind, session: e.currentTarget.value })}>
            <option value="">{text.choosePanel}</option>
            {panels.map(p => <option key={p.id} value={p.id}>{day(p.starts, zone)}, {clock(p.starts, zone)} · {p.title}</option>)}
          </select>
        </div>
      ))}
      <Said doing={doing} />
      {asking.value && (
        <Dialog title={text.releaseTitle(name)} onClose={() => void (asking.value = false)}>
          <div class="stack">
            <p>{text.releaseHow}</p>
            <div class="row">
              <button type="button" class="button danger primary" onClick={release}>{text.release}</button>
              <button type="button" class="button" onClick={() => void (asking.value = false)}>{common.value.cancel}</button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}
