import type { Slides as SlidesOf } from '../../live/pitchViews';
import { Icon } from '../Icon';
import './slides.css';
import { slideWords } from './slideWords';
import { useDrawn } from './useDrawn';
import { usePdf } from './usePdf';

interface Props {
  conference: string; session: string; slides: SlidesOf;
  /** From 1. */
  page: number;
  /** Of the pitch. */
  title: string;
}

/** One page of the slides that the hub keeps, as large as the box around it; for slides elsewhere the way there. */
export function Slides({ conference, session, slides, page, title }: Props) {
  if (slides.file) return <Paper address={`/api/conferences/${conference}/pitches/${session}/slides/${slides.file}`} pages={slides.pages} page={page} title={title} />;
  return slides.url ? (
    <a class="button slides-link" href={slides.url} target="_blank" rel="noopener noreferrer">
      <Icon name="link" />{slideWords.value.open}<span class="hidden"> {slideWords.value.elsewhere(title)}</span>
    </a>
  ) : null;
}

function Paper({ address, pages, page, title }: { address: string; pages: number | undefined; page: number; title: string }) {
  const text = slideWords.value;
  const { pdf, trouble, again } = usePdf(address);
  const { canvas, drawn, failed } = useDrawn(pdf, page);
  const wrong = trouble ?? (failed ? 'faulty' : undefined);
  const of = pages ?? pdf?.numPages;
  return (
    <figure class="slides" aria-label={drawn && of ? text.page(title, drawn.page, of) : text.of(title)} aria-busy={!wrong && !drawn} data-page={drawn?.page}
      style={{ aspectRatio: String(drawn?.ratio ?? 16 / 9) }}>
      <canvas ref={canvas} aria-hidden="true" />
      {drawn && <p class="hidden">{drawn.text || text.noText}</p>}
      <div class="slides-note" role="status">
        {wrong ? (
          <>
            <p>{text.troubles[wrong]}</p>
            <button type="button" class="button" onClick={again}>{text.again}</button>
          </>
        ) : !drawn && <p>{text.loading}</p>}
      </div>
    </figure>
  );
}
