import { useSignal } from '@preact/signals';
import type { Entry } from '../../live/pitches';
import type { Slides } from '../../live/pitchViews';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Pager } from './Pager';
import type { Round } from './round';
import { ShownSlides } from './ShownSlides';
import { pitchRound } from './words';

interface Props { round: Round; entry: Entry; slides: Slides }

/** The slides of a pitch that is not on the stage, to leaf through. */
export function SlidesButton({ round, entry, slides }: Props) {
  const text = pitchRound.value.slides;
  const page = useSignal(0);
  if (!slides.file) return <ShownSlides round={round} entry={entry} slides={slides} page={1} />;
  return (
    <>
      <button type="button" class="button quiet" aria-haspopup="dialog" aria-describedby={`pitch-${entry.id}`} onClick={() => void (page.value = 1)}><Icon name="screen" />{text.show}</button>
      {page.value > 0 && (
        <Dialog wide title={text.of(entry.title)} onClose={() => void (page.value = 0)}>
          <div class="stack">
            <ShownSlides round={round} entry={entry} slides={slides} page={page.value} />
            <Pager page={page.value} pages={slides.pages} onTurn={to => void (page.value = to)} />
          </div>
        </Dialog>
      )}
    </>
  );
}
