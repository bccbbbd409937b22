import { useSignal } from '@preact/signals';
import { clock, compareNames, day } from '../i18n/format';
import { common } from '../i18n/words';
import { matchTopics, type MatchingView } from '../live/matchViews';
import { entries } from '../live/programme';
import { setScene } from '../live/screens';
import { topics, type ProgrammeView, type Scene, type ScreenView } from '../live/views';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { useTopic } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import { releaseScreen } from './actions';
import { useDoing } from '../ui/doing';
import { Said } from '../ui/Said';
import { aboutOf, fits, offered, sceneOf, shownBy, type Shows } from './scenes';
import { words } from './words';

interface Props { conference: string; screen: string; name: string; programme: ProgrammeView }

/** One screen and what it shows. The scene of a session is set once the session, or the table, is chosen. */
export function ScreenCard({ conference, screen, name, programme }: Props) {
  const text = words.value.screens;
  const scene = useTopic<ScreenView>(topics.screen(screen)).view.value?.scene;
  const sessions = entries(programme);
  const tables = Object.entries(useTopic<MatchingView>(matchTopics.shown(conference)).view.value?.tables ?? {});
  const choosing = useSignal<Shows | null>(null);
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
  const shown = choosing.value ?? shownBy(scene, programme.sessions?.[scene?.session ?? '']?.kind);
  const about = aboutOf(shown);
  const choices: [string, string][] = about === 'table' ? tables.map(([id, it]): [string, string] => [id, it.name]).sort((a, b) => compareNames(a[1], b[1]))
    : about ? sessions.filter(s => fits(about, s.kind)).map(s => [s.id, `${day(s.starts, zone)}, ${clock(s.starts, zone)} · ${s.title}`]) : [];
  const choose = (it: Shows): void => {
    if (aboutOf(it)) choosing.value = it;
    else show(sceneOf(it, ''));
  };
  return (
    <section class="card stack" aria-label={name}>
      <div class="row spread">
        <h3 class="row"><Icon name="screen" />{name}</h3>
        <button type="button" class="button quiet" onClick={() => void (asking.value = true)}>{text.release}<span class="hidden"> {name}</span></button>
      </div>
      <Choice legend={text.scene} value={shown} onChange={choose} options={offered(sessions, tables.length).map(it => [it, text.scenes[it]] as const)} />
      {about && (choices.length === 0 ? <p class="soft">{text.missing[about]}</p> : (
        <div class="field">
          <label for={`session-${screen}`}>{text.of[about]}</label>
          <select id={`session-${screen}`} class="input" value={choosing.value ? '' : scene?.session ?? scene?.table ?? ''}
            onChange={e => e.currentTarget.value && show(sceneOf(shown, e.currentTarget.value))}>
            <option value="">{text.choose[about]}</option>
            {choices.map(([id, label]) => <option key={id} value={id}>{label}</option>)}
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
