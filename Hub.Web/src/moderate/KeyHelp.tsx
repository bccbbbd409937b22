import { Dialog } from '../ui/Dialog';
import { keysOn } from './keys';
import { cap } from './shortcuts';
import { words } from './words';

export interface KeyGroup { title: string; keys: readonly { does: string; which: readonly string[] }[] }

/** Which key does what; and the switch for those whom single keys get in the way. */
export function KeyHelp({ groups, onClose }: { groups: readonly KeyGroup[]; onClose: () => void }) {
  const text = words.value.help;
  return (
    <Dialog title={text.open} onClose={onClose}>
      <div class="stack">
        <label class="check"><input type="checkbox" checked={keysOn.value} onChange={e => void (keysOn.value = e.currentTarget.checked)} />{text.on}</label>
        {groups.map(({ title, keys }) => (
          <table class="keys" key={title}>
            <caption>{title}</caption>
            <thead class="hidden"><tr><th scope="col">{text.key}</th><th scope="col">{text.does}</th></tr></thead>
            <tbody>
              {keys.map(({ does, which }) => (
                <tr key={does}><td>{which.map((k, i) => <>{i > 0 && ` ${text.or} `}<kbd>{cap(k)}</kbd></>)}</td><td>{does}</td></tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  );
}
