import { getDocument, PDFWorker, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { Pieces } from './pieces';
import type { PieceReader } from './reading';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** vite.config.ts lays there what some PDFs need: the fonts that they do not bring along, and the maps of Asian characters. */
const beside = `/assets/pdf-${version}`;

/** The hub's pages may compile no WebAssembly; its JavaScript twin does the same for the few pictures that need it. */
const options = {
  useWasm: false, wasmUrl: `${beside}/wasm/`, cMapUrl: `${beside}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${beside}/standard_fonts/`, verbosity: 0,
};
const CHUNK = 256 * 1024;

/** Only the parts that the shown pages need are loaded: of twenty megabytes a phone reads those that it sees. */
export async function openPieces(read: PieceReader): Promise<PDFDocumentProxy> {
  const { bytes, total } = await read(0, CHUNK);
  if (bytes.length >= total) return openBytes(bytes);
  return open({ range: new Pieces(total, bytes, read), rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true });
}

export const openBytes = (data: Uint8Array): Promise<PDFDocumentProxy> => open({ data });

type Source = { data: Uint8Array } | { range: Pieces; rangeChunkSize: number; disableAutoFetch: true; disableStream: true };

async function open(source: Source): Promise<PDFDocumentProxy> {
  const { worker, failed } = (running ??= start());
  return Promise.race([getDocument({ ...source, ...options, worker }).promise, failed]);
}

/** One for all PDFs of the page. Where its script could not be loaded, the next try starts another. */
let running: { worker: PDFWorker; failed: Promise<never> } | undefined;

function start(): NonNullable<typeof running> {
  const port = new Worker(workerUrl, { type: 'module' });
  const failed = new Promise<never>((_, fail) => port.addEventListener('error', () => {
    running = undefined;
    fail(new Error('The worker of the PDF reader did not start.'));
  }, { once: true }));
  failed.catch(() => undefined);
  return { worker: PDFWorker.create({ port }), failed };
}
