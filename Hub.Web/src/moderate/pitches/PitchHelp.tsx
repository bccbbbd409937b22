import { KeyHelp } from '../KeyHelp';
import { shortcuts as ofPanel } from '../shortcuts';
import { words as shared } from '../words';
import { shortcuts } from './shortcuts';
import { words } from './words';

/** The keys of a pitch round; on a question, those of a panel. */
export function PitchHelp({ onClose }: { onClose: () => void }) {
  const [text, panel] = [words.value.keys, shared.value.help];
  const own = (['show', 'pitch', 'places'] as const).map(group => ({ title: text.groups[group], keys: shortcuts[group].map(([does, ...which]) => ({ does: text.does[does], which })) }));
  const card = { title: panel.groups.card, keys: [...ofPanel.card, ...ofPanel.questions].map(([does, ...which]) => ({ does: panel.keys[does], which })) };
  return <KeyHelp groups={[...own, card]} onClose={onClose} />;
}
