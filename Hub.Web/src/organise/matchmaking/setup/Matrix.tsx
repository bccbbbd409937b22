import { words } from '../words';
import { keptFrom, matrixKinds, mayAsk, switched, switchedRow, type Blocked } from './matrix';

interface Props { blocked: Blocked; onChange: (blocked: Blocked) => void }

/** Who may ask whom: one switch for each pair of kinds and direction, and in words what that means. */
export function Matrix({ blocked, onChange }: Props) {
  const text = words.value.matrix;
  const kinds = words.value.kinds;
  const kept = keptFrom(blocked);
  return (
    <section class="card stack" aria-labelledby="matrix">
      <div class="stack tight"><h2 id="matrix">{text.title}</h2><p class="soft">{text.how}</p></div>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="matrix">
        <table class="matrix">
          <caption class="hidden">{text.title}</caption>
          <thead>
            <tr><td class="small soft">{text.asks}</td>{matrixKinds.map(to => <th scope="col" key={to}>{kinds[to]}</th>)}</tr>
          </thead>
          <tbody>
            {matrixKinds.map(from => (
              <tr key={from}>
                <th scope="row"><button type="button" class="button quiet" onClick={() => onChange(switchedRow(blocked, from))}>{kinds[from]}<span class="hidden">{text.wholeRow}</span></button></th>
                {matrixKinds.map(to => (
                  <td key={to}>
                    <label class="switch">
                      <input type="checkbox" role="switch" checked={mayAsk(blocked, from, to)} aria-label={text.may(kinds[from], kinds[to])} onChange={() => onChange(switched(blocked, from, to))} />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="status">
        {kept.length === 0 ? <p>{text.everyone}</p> : <ul class="plain">{kept.map(([from, to]) => <li key={from}>{to.length === matrixKinds.length ? text.nobody(kinds[from]) : text.mayNot(kinds[from], to.map(kind => kinds[kind]))}</li>)}</ul>}
      </div>
    </section>
  );
}
