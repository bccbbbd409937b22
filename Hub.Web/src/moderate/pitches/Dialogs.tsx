import type { StaffPitchRoundView } from '../../live/pitchViews';
import type { Session } from '../../live/views';
import { Dialog } from '../../ui/Dialog';
import type { At } from '../at';
import { asking, close } from './asking';
import { LockForm } from './jury/LockForm';
import { PitchScores } from './jury/PitchScores';
import { RulesForm } from './jury/RulesForm';
import { PitchForm } from './prepare/PitchForm';
import { SwapForm } from './show/SwapForm';
import { words } from './words';

interface Props { at: At; round: StaffPitchRoundView; session: Session }

/** What the acts that ask for something ask. A pitch that was removed meanwhile takes its dialog with it. */
export function Dialogs({ at, round, session }: Props) {
  const it = asking.value;
  const text = words.value;
  if (!it || ('pitch' in it && it.pitch !== undefined && !round.pitches?.[it.pitch])) return null;
  switch (it.is) {
    case 'prepare': return (
      <Dialog key={it.pitch ?? 'new'} title={it.pitch ? text.form.edit : text.form.create} onClose={close} wide>
        <PitchForm at={at} round={round} session={session} pitch={it.pitch} before={it.before} onClose={close} />
      </Dialog>
    );
    case 'swap': return <Dialog title={text.row.swap} onClose={close}><SwapForm at={at} round={round} pitch={it.pitch} /></Dialog>;
    case 'rules': return <Dialog title={text.rules.title} onClose={close} wide>{round.settings && <RulesForm at={at} settings={round.settings} onClose={close} />}</Dialog>;
    case 'lock': return <Dialog title={text.lock.title} onClose={close}><LockForm at={at} round={round} /></Dialog>;
    case 'scores': return <Dialog title={text.scores.of} onClose={close} wide><PitchScores at={at} round={round} pitch={it.pitch} /></Dialog>;
  }
}
