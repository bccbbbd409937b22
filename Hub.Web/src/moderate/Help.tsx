import { Dialog } from '../ui/Dialog';
import { keysOn } from './keys';
import { cap, shortcuts } from './shortcuts';
import { words } from './words';

export function Help({ onClose }: { onClose: () => void }) {
  const text = words.value.help;
  return (
    <Dialog title={text.open} onClose={onClose}>
      <div class="stack">
        <label class="check"><input type="checkbox" checked={keysOn.value} onChange={e => void (keysOn.value = e.currentTarget.checked)} />{text.on}</label>
        {Object.entries(shortcuts).map(([group, keys]) => (
          <table class="keys" key={group}>
            <caption>{text.groups[group as keyof typeof shortcuts]}</caption>
            <thead class="hidden"><tr><th scope="col">{text.key}</th><th scope="col">{text.does}</th></tr></thead>
            <tbody>
              {keys.map(([does, ...which]) => (
                <tr key={does}><td>{which.map((k, i) => <>{i > 0 && ` ${text.or} `}<kbd>{cap(k)}</kbd></>)}</td><td>{text.keys[does]}</td></tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  );
}
