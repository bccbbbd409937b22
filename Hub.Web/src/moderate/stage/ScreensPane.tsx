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

type Kind = Scene['kind'];
/** The sign of a table belongs to its table: who set it up as one does not want it to show the session. */
type Offered = Exclude<Kind, 'table-sign'>;
interface Props {
  at: At; programme: StaffProgrammeView;
  /** What this session would show on a screen, in a few words, for the scenes of which there is something to say. */
  content: { readonly [kind in Kind]?: string | undefined };
}

const ofPanel = ['stage', 'poll', 'monitor', 'agenda', 'join'] as const;
const ofRound = ['stage', 'running-order', 'reveal', 'monitor', 'poll', 'agenda', 'join'] as const;
const ofMatching = ['matches', 'hall-plan', 'agenda', 'join'] as const;
const scenes = wishes<Kind>();

/** What the venue's screens show right now, in small; each can be given another scene from here. */
export function ScreensPane({ programme, ...rest }: Props) {
  const text = words.value.screens;
  const screens = Object.entries(programme.screens ?? {}).sort((a, b) => a[1].name.localeCompare(b[1].name));
  return (
    <section class="pane screens" aria-labelledby="screens">
      <div class="head"><h2 id="screens" tabIndex={-1}>{text.title}</h2></div>
      {screens.length === 0 && <p class="nothing soft">{text.none}</p>}
      <ul class="screen-list">{screens.map(([id, { name }]) => <li key={id}><OneScreen {...rest} id={id} name={name} programme={programme} /></li>)}</ul>
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
  const kindOf = (session: string | undefined) => programme.sessions?.[session ?? '']?.kind;
  const isRound = (session: string | undefined): boolean => kindOf(session) === 'pitch-round';
  const called = (scene: Kind, session = at.session): string => (scene === 'stage' && isRound(session) ? text.pitchStage : text.kinds[scene]);
  const show = async (to: Offered): Promise<void> => {
    const scene: Scene = to === 'agenda' || to === 'join' ? { kind: to } : { kind: to, session: at.session };
    const refused = await scenes.make(id, to, () => setScene(at.conference, id, scene));
    if (refused) toast(sentence(refused));
  };
  return (
    <div class="one-screen">
      <div class="mini" aria-hidden="true">
        <span class="mini-kind">{called(kind, elsewhere?.session)}</span>
        {!elsewhere && <span class="mini-text">{kind in content ? content[kind] ?? text.empty : ''}</span>}
      </div>
      <label class="field grow">
        <span class="label"><Icon name="screen" />{name}</span>
        <select class="input" value={elsewhere ? '' : kind} onChange={e => e.currentTarget.value && void show(e.currentTarget.value as Offered)}>
          {elsewhere && <option value="">{called(elsewhere.kind, elsewhere.session)}{elsewhere.session && ` · ${programme.sessions?.[elsewhere.session]?.title ?? text.otherPanel}`}</option>}
          {(kindOf(at.session) === 'matchmaking' ? ofMatching : isRound(at.session) ? ofRound : ofPanel).map(k => <option key={k} value={k}>{called(k)}</option>)}
        </select>
      </label>
    </div>
  );
}

const isHere = (scene: NonNullable<ScreenView['scene']>, at: At): boolean => scene.table === undefined && (scene.session === undefined || scene.session === at.session);
