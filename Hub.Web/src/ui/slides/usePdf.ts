import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../live/problem';
import { delayBefore } from '../../live/retry';
import { reached } from '../later';
import type { PDFDocumentProxy } from './pdf';
import { readerOf, type PieceReader } from './reading';

/** `waiting` goes on by itself; `lost` and `faulty` do not. */
export type Trouble = 'waiting' | 'lost' | 'faulty';
export interface OpenPdf { pdf: PDFDocumentProxy | undefined; trouble: Trouble | undefined; again: () => void }

const FAULTY = ['InvalidPDFException', 'PasswordException'];

/** Opens the PDF at the address, and keeps the one before until it is there. */
export function usePdf(address: string): OpenPdf {
  const [pdf, keep] = useState<PDFDocumentProxy>();
  const [trouble, say] = useState<Trouble>();
  const [attempt, setAttempt] = useState(1);
  const again = (): void => setAttempt(n => n + 1);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = readerOf(address, { signal, trouble: on => say(on ? 'waiting' : undefined), lost: () => say('lost') });
    open(read).then(opened => {
      if (signal.aborted) return void opened.loadingTask.destroy();
      say(undefined);
      keep(opened);
    }, error => {
      if (signal.aborted || error instanceof Problem) return; // the reader has said so
      const faulty = FAULTY.includes((error as Error).name);
      say(faulty ? 'faulty' : 'waiting');
      if (!faulty) timer = setTimeout(again, delayBefore(attempt));
    });
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, [address, attempt]);
  useEffect(() => () => void pdf?.loadingTask.destroy(), [pdf]);
  return { pdf, trouble, again: () => { say(undefined); again(); } };
}

async function open(read: PieceReader): Promise<PDFDocumentProxy> {
  await reached();
  const { openPieces } = await import('./pdf');
  return openPieces(read);
}
