import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { insist } from '../../live/retry';
import { roomOf } from '../../live/tableDoor';
import type { Of } from '../../ui/outbox';
import { words } from './words';

/** At a table with a screen: the room in which the others wait, by a tap, or on a phone by its QR code. */
export function Room({ of: { conference, session, id } }: { of: Of }) {
  const text = words.value;
  const url = useSignal<string | null>(null);
  useEffect(() => void insist(() => roomOf({ conference, session, id })).then(found => (url.value = found), () => undefined), [conference, session, id]);
  if (!url.value) return null;
  return (
    <div class="video-room">
      <a class="tap here" href={url.value} target="_blank" rel="noopener noreferrer"><span class="words"><strong>{text.room}</strong></span></a>
      <img class="qr" src={`/api/conferences/${conference}/tables/${session}/meetings/${id}/room.svg`} alt={text.roomQr} width="400" height="400" />
    </div>
  );
}
