import type { Progress } from './importing';
import { words } from './words';

export function ImportResult({ progress }: { progress: Progress }) {
  const text = words.value.import;
  return (
    <div role="status">
      {progress.is === 'sending' && <div class="stack tight"><p>{text.sending(progress.file)}</p><progress aria-label={text.sending(progress.file)} /></div>}
      {progress.is === 'done' && <Done file={progress.file} outcome={progress.outcome} />}
      {progress.is === 'failed' && (
        <div class="stack">
          <p class="note bad">{progress.why}</p>
          {progress.faults.length > 0 && (
            <div class="scroll" tabIndex={0} role="group" aria-label={text.faults(progress.faults.length)}>
              <table class="faults">
                <caption>{text.faults(progress.faults.length)}</caption>
                <thead><tr><th scope="col">{text.where}</th><th scope="col">{text.what}</th></tr></thead>
                <tbody>{progress.faults.map((fault, i) => <tr key={i}><td class="mono small">{fault.where}</td><td>{fault.what}</td></tr>)}</tbody>
              </table>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Done({ file, outcome }: { file: string; outcome: Extract<Progress, { is: 'done' }>['outcome'] }) {
  const text = words.value.import;
  const counts = [[outcome.sessionsAdded, text.added], [outcome.sessionsChanged, text.changed], [outcome.sessionsRemoved, text.removed], [outcome.people, text.people]] as const;
  const told = counts.filter(([n]) => n > 0);
  return (
    <div class="note good">
      <p><strong>{text.done(file)}</strong></p>
      {told.length === 0 ? <p>{text.nothing}</p> : <ul>{told.map(([n, say]) => <li key={say(2)}>{say(n)}</li>)}</ul>}
    </div>
  );
}
