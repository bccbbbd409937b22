import { useSignal } from '@preact/signals';
import { common } from '../i18n/words';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text).then(() => void (copied.value = true), () => undefined);
    setTimeout(() => void (copied.value = false), 2_500);
  };
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      {label}<span role="status">{copied.value && ` ✓ ${common.value.copied}`}</span>
    </button>
  );
}
