import { Dialog } from '../ui/Dialog';
import { keysOn } from './keys';
import { words } from './words';

const keys = [
  ['next', 'j', '↓'], ['previous', 'k', '↑'], ['across', '←', '→'], ['approve', 'a'], ['reject', 'r'], ['stage', 's'], ['done', 'd'], ['undo', 'u'], ['help', '?'],
] as const;

export function Help({ onClose }: { onClose: () => void }) {
  const text = words.value.help;
  return (
    <Dialog title={text.open} onClose={onClose}>
      <div class="stack">
        <table class="keys">
          <thead><tr><th scope="col">{text.key}</th><th scope="col">{text.does}</th></tr></thead>
          <tbody>
            {keys.map(([does, ...which]) => (
              <tr key={does}><td>{which.map((k, i) => <>{i > 0 && ` ${text.or} `}<kbd>{k}</kbd></>)}</td><td>{text.keys[does]}</td></tr>
            ))}
          </tbody>
        </table>
        <label class="check"><input type="checkbox" checked={keysOn.value} onChange={e => void (keysOn.value = e.currentTarget.checked)} />{text.on}</label>
      </div>
    </Dialog>
  );
}
