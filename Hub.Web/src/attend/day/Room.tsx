import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asProblem } from '../../live/problem';
import { insist } from '../../live/retry';
import { roomOf } from '../../live/tableDoor';
import { Icon } from '../../ui/Icon';
import type { Of } from '../../ui/outbox';
import { comes } from './acts';
import { day } from './words';

/** One button to the video room; whoever opens it is there. */
export function Room({ of }: { of: Of }) {
  const text = day.value;
  const url = useSignal<string | null | undefined>(undefined);
  useEffect(() => void insist(() => roomOf(of)).then(found => (url.value = found), error => (url.value = asProblem(error).code === 'no-meeting-link' ? null : undefined)), [of.id, of.session]);
  if (url.value === null) return <p class="note">{text.noRoom}</p>;
  return url.value ? <a class="button primary" href={url.value} target="_blank" rel="noopener noreferrer" onClick={() => comes.want(of, true)}><Icon name="remote" />{text.openRoom}</a> : null;
}
