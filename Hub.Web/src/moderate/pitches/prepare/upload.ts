import { Problem } from '../../../live/problem';
import { isObject } from '../../../live/mergePatch';
import type { At } from '../../at';

/** Sends a PDF. `fetch` does not tell how much of it has gone. Ended by `signal`, nothing has changed. */
export function uploadSlides({ conference, session }: At, pitch: string, file: Blob, pages: number | undefined, onShare: (share: number) => void, signal: AbortSignal): Promise<string> {
  const address = `/api/conferences/${encodeURIComponent(conference)}/pitches/${encodeURIComponent(session)}/${pitch}/slides${pages === undefined ? '' : `?pages=${pages}`}`;
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('X-Hub', '1');
    request.setRequestHeader('Content-Type', 'application/pdf');
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0);
    request.onload = () => {
      const answer = read(request.responseText);
      const id = isObject(answer) ? answer['file'] : undefined;
      if (request.status === 200 && typeof id === 'string') done(id);
      else failed(Problem.of(answer, request.status));
    };
    request.onerror = request.onabort = () => failed(Problem.offline());
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
