import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { draw, type Drawn } from './draw';
import type { PDFDocumentProxy } from './pdf';

/** Keeps the canvas showing the page, anew whenever its box has another size. `drawn` is what it shows just now. */
export function useDrawn(pdf: PDFDocumentProxy | undefined, page: number): { canvas: RefObject<HTMLCanvasElement | null>; drawn: Drawn | undefined; failed: boolean } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<Drawn>();
  const [failed, setFailed] = useState(false);
  const [size, resized] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(() => resized(n => n + 1));
    observer.observe(canvas.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    const over = new AbortController();
    draw(pdf, page, canvas.current, over.signal).then(it => {
      if (!it) return;
      setDrawn(it);
      setFailed(false);
    }, () => void (over.signal.aborted || setFailed(true)));
    return () => over.abort();
  }, [pdf, page, size]);
  return { canvas, drawn, failed };
}
