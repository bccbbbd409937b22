import { KeyHelp } from '../KeyHelp';
import { shortcuts } from './keys';
import { words } from './words';

export function FloorHelp({ onClose }: { onClose: () => void }) {
  const text = words.value.keys;
  return <KeyHelp groups={[{ title: text.title, keys: shortcuts.map(([does, ...which]) => ({ does: text.does[does], which })) }]} onClose={onClose} />;
}
