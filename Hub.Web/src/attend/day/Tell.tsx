import { useEffect } from 'preact/hooks';
import { language } from '../../i18n/language';
import { useDoing } from '../../ui/doing';
import { Icon } from '../../ui/Icon';
import { look, switchOff, switchOn, telling } from './notifying';
import { day } from './words';

/** Whether this device tells of meetings while the page is closed. The browser is asked only after a tap. */
export function Tell({ conference }: { conference: string }) {
  const text = day.value.tell;
  const { busy, fault, run } = useDoing();
  useEffect(() => void look(conference).catch(() => {}), [conference, language.value]);
  const state = telling.value;
  if (state === 'unknown' || state === 'none') return null;
  const on = state === 'on';
  const can = on || state === 'off';
  return (
    <section class="card tell stack tight no-print" aria-labelledby="tell">
      <div class="row spread">
        <h2 id="tell" class="small"><Icon name="remote" />{text.title}</h2>
        {can && (
          <button type="button" role="switch" aria-checked={on} aria-labelledby="tell" aria-describedby="tell-hint" class={on ? 'button toggle on' : 'button toggle'}
            aria-disabled={busy.value} onClick={() => void run(() => (on ? switchOff(conference) : switchOn(conference)))}>{on ? text.on : text.off}</button>
        )}
      </div>
      <p id="tell-hint" class="small soft" role="status">{text.states[state]}</p>
      <p role="alert" class="small">{fault.value}</p>
    </section>
  );
}
