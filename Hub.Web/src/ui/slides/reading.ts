import { Problem } from '../../live/problem';
import { insist } from '../../live/retry';

export interface Piece { bytes: Uint8Array; total: number }
export type PieceReader = (begin: number, end: number) => Promise<Piece>;
interface Hearing { signal: AbortSignal; trouble: (on: boolean) => void; lost: () => void }

/** Reads parts of a file until they are there; `trouble` hears whether they are waited for, `lost` that they will not come. */
export function readerOf(address: string, { signal, trouble, lost }: Hearing): PieceReader {
  return async (begin, end) => {
    try {
      const piece = await insist(() => readOnce(address, begin, end, signal), () => signal.aborted || trouble(true));
      if (!signal.aborted) trouble(false);
      return piece;
    } catch (problem) {
      if (!signal.aborted) lost();
      throw problem;
    }
  };
}

async function readOnce(address: string, begin: number, end: number, signal: AbortSignal): Promise<Piece> {
  if (signal.aborted) throw new Problem('unwanted', 'Nobody waits for it any more.', false);
  let answer: Response;
  let bytes: Uint8Array;
  try {
    answer = await fetch(address, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal });
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw Problem.offline();
  }
  if (!answer.ok) throw Problem.of(null, answer.status);
  // Whoever stands between may not know parts, and send all of it.
  if (answer.status !== 206) return { bytes: begin === 0 ? bytes : bytes.slice(begin, end), total: bytes.length };
  return { bytes, total: totalOf(answer.headers.get('Content-Range')) ?? begin + bytes.length };
}

/** Of "bytes 0-99/1234". */
export function totalOf(range: string | null): number | undefined {
  const total = Number(range?.split('/')[1]);
  return Number.isSafeInteger(total) && total > 0 ? total : undefined;
}
