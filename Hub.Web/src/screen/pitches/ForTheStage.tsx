import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sentence } from '../../i18n/words';
import { api, ask } from '../../live/client';
import type { BackstageMessage } from '../../live/pitchViews';
import { asProblem } from '../../live/problem';
import { insist } from '../../live/retry';
import { Icon } from '../../ui/Icon';
import { useFitted } from '../fit';
import { words } from './words';

interface Props { conference: string; session: string; message: BackstageMessage | undefined }

/** The moderator's word to the stage. Whoever reads it confirms it by the button, or by any key of a keyboard or a clicker; it stays, smaller, until it is withdrawn. */
export function ForTheStage({ conference, session, message }: Props) {
  const text = words.value;
  const confirmed = useSignal<string | undefined>(undefined);
  const fault = useSignal('');
  const read = message?.readAt !== undefined || (message !== undefined && confirmed.value === message.id);
  const confirm = (): void => {
    if (!message || read) return;
    confirmed.value = message.id;
    fault.value = '';
    insist(() => tell(conference, session, message.id)).catch(error => {
      confirmed.value = undefined;
      fault.value = sentence(asProblem(error));
    });
  };
  useEffect(() => {
    if (!message || read) return;
    const pressed = (event: KeyboardEvent): void => { if (counts(event)) confirm(); };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [message?.id, read]);
  return (
    <div class={read ? 'for-stage read' : 'for-stage'} role="status">
      {message && (
        <>
          <span class="hidden">{text.message}: </span>
          <div class="box"><Words key={message.id} text={message.text} /></div>
          {read ? <p class="is-read"><Icon name="check" /><span class="hidden">{text.isRead}</span></p> : (
            <div class="confirm">
              <button type="button" class="button" onClick={confirm}><Icon name="check" />{text.read}</button>
              <p class="how">{fault.value || text.readHow}</p>
            </div>
          )}
        </>
      )}
    </div>
  );
}

const Words = ({ text }: { text: string }) => <p ref={useFitted<HTMLParagraphElement>(1.5, text)} data-testid="monitor-message">{text}</p>;

const tell = (conference: string, session: string, message: string): Promise<unknown> =>
  ask(api.PUT('/api/conferences/{conference}/pitches/{session}/messages/{message}/read', { params: { path: { conference, session, message } } }));

/** Neither a key that only goes with others, nor a shortcut of the browser. */
const counts = ({ key, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean =>
  !repeat && !ctrlKey && !altKey && !metaKey && !['Shift', 'Control', 'Alt', 'Meta', 'Tab', 'CapsLock'].includes(key);
