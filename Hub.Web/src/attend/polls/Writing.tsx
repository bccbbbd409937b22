import { most, wordsIn } from './ballots';
import type { FormProps } from './Choices';
import { pollWords as words } from '../../ui/pollWords';

/** As the server takes them. */
const LONGEST_WORD = 30;
const LONGEST_TEXT = 300;

/** A field for each word, the next one appears when the last is filled. */
export function CloudWords({ id, item, ballot, onMark }: FormProps) {
  const text = words.value;
  const given = wordsIn(ballot);
  const fields = Math.min(most(item), given.length + 1);
  const write = (i: number, word: string): void => {
    const next = [...given];
    next[i] = word;
    onMark({ words: Object.fromEntries(next.filter((w, j) => w !== '' || j < given.length - 1).map((w, j) => [String(j + 1), w])) });
  };
  return (
    <div class="stack tight" role="group" aria-labelledby={`${id}-text`} aria-describedby={`${id}-hint`}>
      <p id={`${id}-hint`} class="hint soft">{text.wordsHint(most(item))}</p>
      {Array.from({ length: fields }, (_, i) => (
        <input key={i} class="input" aria-label={most(item) === 1 ? text.oneWord : text.word(i + 1)} value={given[i] ?? ''} maxLength={LONGEST_WORD} autocomplete="off"
          onInput={event => write(i, event.currentTarget.value)} />
      ))}
    </div>
  );
}

export function OpenText({ id, ballot, onMark }: FormProps) {
  return (
    <textarea class="input" rows={3} aria-labelledby={`${id}-text`} value={ballot.text ?? ''} maxLength={LONGEST_TEXT}
      onInput={event => onMark({ text: event.currentTarget.value })} />
  );
}
