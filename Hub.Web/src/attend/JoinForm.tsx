import { useSignal } from '@preact/signals';
import { sentence } from '../i18n/words';
import type { Place } from '../live/client';
import { asProblem } from '../live/problem';
import { me } from '../live/session';
import { Choice } from '../ui/Choice';
import { useHeading } from '../ui/hooks';
import { codeGiven, join, settleIn } from './arriving';
import { words } from './words';

export function JoinForm() {
  const text = words.value.join;
  const heading = useHeading(text.title);
  const code = useSignal(codeGiven.value);
  const name = useSignal('');
  const place = useSignal<Place>('hall');
  const busy = useSignal(false);
  const fault = useSignal<{ code: string; sentence: string } | null>(null);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    fault.value = null;
    try {
      await join({ code: code.value, name: name.value, place: place.value });
    } catch (error) {
      const problem = asProblem(error);
      fault.value = { code: problem.code, sentence: sentence(problem) };
      document.getElementById(problem.code.startsWith('text-') ? 'name' : 'code')?.focus();
    } finally {
      busy.value = false;
    }
  };
  const onName = fault.value?.code.startsWith('text-');

  return (
    <form class="join stack wide" onSubmit={event => void submit(event)} noValidate>
      <div class="stack tight">
        <h1 {...heading}>{text.title}</h1>
        <p class="soft">{text.intro}</p>
      </div>
      {me.value?.title && me.value.role !== 'screen' && (
        <div class="note row spread">
          <p>{text.already(me.value.title)}</p>
          <button type="button" class="button" onClick={settleIn}>{text.goOn}</button>
        </div>
      )}
      <div class="field">
        <label for="code">{text.code}</label>
        <input id="code" class="input code mono" value={code.value} autocomplete="off" autocapitalize="characters" spellcheck={false} maxLength={30}
          aria-describedby="code-hint join-fault" aria-invalid={!!fault.value && !onName} onInput={e => void (code.value = e.currentTarget.value)} />
        <p id="code-hint" class="hint">{text.codeHint}</p>
      </div>
      <div class="field">
        <label for="name">{text.name}</label>
        <input id="name" class="input" value={name.value} autocomplete="name" aria-describedby="name-hint join-fault" aria-invalid={!!onName}
          onInput={e => void (name.value = e.currentTarget.value)} />
        <p id="name-hint" class="hint">{text.nameHint}</p>
      </div>
      <Choice legend={text.place} value={place.value} onChange={chosen => void (place.value = chosen)}
        options={[['hall', text.hall], ['remote', text.remote]]} />
      <div class="stack tight">
        <p id="join-fault" class="fault" role="alert">{fault.value?.sentence}</p>
        <button type="submit" class="button primary" aria-disabled={busy.value}>{busy.value ? text.joining : text.submit}</button>
      </div>
    </form>
  );
}
