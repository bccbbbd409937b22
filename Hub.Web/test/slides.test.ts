import { afterEach, expect, test, vi } from 'vitest';
import { readerOf, totalOf } from '../src/ui/slides/reading';
import { scaleFor } from '../src/ui/slides/size';

const file = new Uint8Array(1_000).map((_, i) => i % 251);

afterEach(() => void vi.unstubAllGlobals());

function served(...answers: (Response | Error)[]): { asked: string[] } {
  vi.stubGlobal('navigator', { onLine: true });
  const asked: string[] = [];
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: { Range: string } }) => {
    asked.push(headers.Range);
    const answer = answers.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
  });
  return { asked };
}

const part = (begin: number, end: number): Response =>
  new Response(file.slice(begin, end), { status: 206, headers: { 'Content-Range': `bytes ${begin}-${end - 1}/1000` } });

function reader() {
  const heard: unknown[] = [];
  const over = new AbortController();
  const read = readerOf('/slides', { signal: over.signal, trouble: on => void heard.push(on), lost: () => void heard.push('lost') });
  return { read, heard, over };
}

test('a part is asked for by its bytes, and says how long the whole is', async () => {
  const { asked } = served(part(100, 200));
  const { read } = reader();
  expect(await read(100, 200)).toEqual({ bytes: file.slice(100, 200), total: 1_000 });
  expect(asked).toEqual(['bytes=100-199']);
});

test('of a whole file that comes instead of a part, the part is taken', async () => {
  served(new Response(file), new Response(file));
  const { read } = reader();
  expect((await read(100, 200)).bytes).toEqual(file.slice(100, 200));
  expect(await read(0, 100)).toEqual({ bytes: file, total: 1_000 });
});

test('what the network does not bring is asked for again, and said meanwhile', async () => {
  vi.useFakeTimers();
  const { asked } = served(new TypeError('no network'), new Response(null, { status: 503 }), part(0, 10));
  const { read, heard } = reader();
  const reading = read(0, 10);
  await vi.runAllTimersAsync();
  expect((await reading).bytes).toHaveLength(10);
  vi.useRealTimers();
  expect(asked).toHaveLength(3);
  expect(heard).toEqual([true, true, false]);
});

test('a file that is not there any more is not asked for again', async () => {
  const { asked } = served(new Response('{}', { status: 404 }));
  const { read, heard } = reader();
  await expect(read(0, 10)).rejects.toMatchObject({ status: 404 });
  expect(asked).toHaveLength(1);
  expect(heard).toEqual(['lost']);
});

test('nothing is read, nor said, for somebody who has gone', async () => {
  const { asked } = served();
  const { read, heard, over } = reader();
  over.abort();
  await expect(read(0, 10)).rejects.toMatchObject({ code: 'unwanted' });
  expect([asked, heard]).toEqual([[], []]);
});

test.each([['bytes 0-99/1234', 1234], ['bytes 0-99/*', undefined], ['', undefined], [null, undefined]])('the length in %s is %s', (header, total) =>
  expect(totalOf(header)).toBe(total));

const slide = { width: 960, height: 540 };

test.each([
  [{ width: 1920, height: 1080 }, 1, 2],
  [{ width: 390, height: 1000 }, 3, 390 * 3 / 960],
  [{ width: 3000, height: 270 }, 2, 1],
])('a page in %o at %s pixels each is as large as fits', (box, density, scale) => expect(scaleFor(slide, box, density)).toBeCloseTo(scale));

test('no canvas is larger than a phone takes', () => {
  const scale = scaleFor(slide, { width: 7680, height: 4320 }, 2);
  expect(960 * scale * 540 * scale).toBeCloseTo(16_000_000, -2);
});
