import { useEffect } from 'preact/hooks';
import { sentence } from '../../i18n/words';
import { setScene } from '../../live/screens';
import { topics, type Scene, type ScreenView, type StaffProgrammeView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toasts';
import type { At } from '../at';
import { wishes } from '../wishes';
import { words } from './words';

/** What this panel would show on a screen, in a few words. */
export interface Content { stage: string | undefined; poll: string | undefined }
interface Props { at: At; programme: StaffProgrammeView; content: Content }

const ofPanel = ['stage', 'poll', 'monitor', 'agenda', 'join'] as const;
const ofRound = ['stage', 'running-order', 'reveal', 'monitor', 'agenda', 'join'] as const;
const scenes = wishes<Scene['kind']>();

/** What the venue's screens show right now, in small; each can be given another scene from here. */
export function ScreensPane({ at, programme, content }: Props) {
  const text = words.value.screens;
  const screens = Object.entries(programme.screens ?? {}).sort((a, b) => a[1].name.localeCompare(b[1].name));
  return (
    <section class="pane screens" aria-labelledby="screens">
      <div class="head"><h2 id="screens" tabIndex={-1}>{text.title}</h2></div>
      {screens.length === 0 && <p class="nothing soft">{text.none}</p>}
      <ul class="screen-list">{screens.map(([id, { name }]) => <li key={id}><OneScreen at={at} id={id} name={name} programme={programme} content={content} /></li>)}</ul>
    </section>
  );
}

function OneScreen({ at, id, name, programme, content }: Props & { id: string; name: string }) {
  const text = words.value.screens;
  const live = useTopic<ScreenView>(topics.screen(id)).view.value?.scene;
  useEffect(() => scenes.confirm((screen, kind) => screen === id && live?.kind === kind && isHere(live, at)), [live]);
  const wish = scenes.open.value.get(id);
  const elsewhere = !wish && live && !isHere(live, at) ? live : undefined;
  const kind = wish ?? live?.kind ?? 'agenda';
  const kinds = programme.sessions?.[at.session]?.kind === 'pitch-round' ? ofRound : ofPanel;
  const show = async (to: Scene['kind']): Promise<void> => {
    const scene: Scene = to === 'agenda' || to === 'join' ? { kind: to } : { kind: to, session: at.session };
    const refused = await scenes.make(id, to, () => setScene(at.conference, id, scene));
    if (refused) toast(sentence(refused));
  };
  return (
    <div class="one-screen">
      <div class="mini" aria-hidden="true">
        <span class="mini-kind">{text.kinds[kind]}</span>
        {!elsewhere && <span class="mini-text">{kind === 'stage' ? content.stage ?? text.empty : kind === 'poll' ? content.poll ?? text.empty : ''}</span>}
      </div>
      <label class="field grow">
        <span class="label"><Icon name="screen" />{name}</span>
        <select class="input" value={elsewhere ? '' : kind} onChange={e => e.currentTarget.value && void show(e.currentTarget.value as Scene['kind'])}>
          {elsewhere && <option value="">{text.kinds[elsewhere.kind]} · {programme.sessions?.[elsewhere.session ?? '']?.title ?? text.otherPanel}</option>}
          {kinds.map(k => <option key={k} value={k}>{text.kinds[k]}</option>)}
        </select>
      </label>
    </div>
  );
}

const isHere = (scene: NonNullable<ScreenView['scene']>, at: At): boolean => scene.session === undefined || scene.session === at.session;
