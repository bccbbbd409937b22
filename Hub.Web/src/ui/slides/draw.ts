import type { PDFDocumentProxy, PDFPageProxy } from './pdf';
import { scaleFor } from './size';

export interface Drawn { text: string; ratio: number; page: number }

/** Draws a page into the canvas in one stroke: what was there before stays until the new page is whole. Gives back what it says, or nothing if it was called off. */
export async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<Drawn | undefined> {
  const page = await pdf.getPage(Math.min(Math.max(1, number), pdf.numPages));
  const size = page.getViewport({ scale: 1 });
  const box = canvas.getBoundingClientRect();
  if (signal.aborted || box.width === 0 || box.height === 0) return undefined;
  const viewport = page.getViewport({ scale: scaleFor(size, box, devicePixelRatio) });
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const work = page.render({ canvas: sheet, viewport });
  signal.addEventListener('abort', () => work.cancel(), { once: true });
  await work.promise;
  const text = await textOf(page);
  if (signal.aborted) return undefined;
  [canvas.width, canvas.height] = [sheet.width, sheet.height];
  canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  return { text, ratio: size.width / size.height, page: page.pageNumber };
}

/** What the page says, line by line. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('').trim();
}
