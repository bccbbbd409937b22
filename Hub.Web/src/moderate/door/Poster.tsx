import { Dialog } from '../../ui/Dialog';
import { words } from './words';

/** For the wall at the entrance: whoever has a phone checks in by it. */
export function Poster({ conference, title, onClose }: { conference: string; title: string; onClose: () => void }) {
  const text = words.value;
  return (
    <Dialog title={text.poster} onClose={onClose}>
      <div class="stack door-poster">
        <p class="event">{title}</p>
        <img src={`/api/conferences/${conference}/door/qr.svg`} alt={text.qr} width="400" height="400" />
        <p class="big"><span lang="en">{text.scan.en}</span><span lang="de">{text.scan.de}</span></p>
        <p class="no-print"><button type="button" class="button primary" onClick={() => print()}>{text.print}</button></p>
      </div>
    </Dialog>
  );
}
