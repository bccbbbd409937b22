import { useSignal } from '@preact/signals';
import { sentence } from '../../i18n/words';
import { asProblem } from '../../live/problem';
import { checkReceipt } from './actions';
import { pollWords as words } from '../../ui/pollWords';

interface Props { conference: string; poll: string; code: string; people: number; closed: boolean }

/** The code tells its voter, and nobody else, that their ballot was counted. */
export function Receipt({ conference, poll, code, people, closed }: Props) {
  const text = words.value.receipt;
  const said = useSignal<{ good: boolean; text: string } | null>(null);
  const check = async (): Promise<void> => {
    try {
      const { counted } = await checkReceipt(conference, poll, code);
      said.value = { good: counted, text: counted ? text.counted(people) : text.missing };
    } catch (error) {
      said.value = { good: false, text: sentence(asProblem(error)) };
    }
  };
  return (
    <div class="receipt small">
      <p class="soft">{text.code} <span class="mono">{code}</span></p>
      {closed && <button type="button" class="button quiet" onClick={() => void check()}>{text.check}</button>}
      <p class={said.value?.good === false ? 'fault' : 'said'} role="status">{said.value?.text}</p>
    </div>
  );
}
