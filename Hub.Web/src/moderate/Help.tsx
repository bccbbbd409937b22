import { KeyHelp } from './KeyHelp';
import { shortcuts } from './shortcuts';
import { words } from './words';

export function Help({ onClose }: { onClose: () => void }) {
  const text = words.value.help;
  const groups = Object.entries(shortcuts).map(([group, keys]) => (
    { title: text.groups[group as keyof typeof shortcuts], keys: keys.map(([does, ...which]) => ({ does: text.keys[does], which })) }
  ));
  return <KeyHelp groups={groups} onClose={onClose} />;
}
