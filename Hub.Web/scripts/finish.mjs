// After the build: compresses every asset beside itself, and holds the pages to what a phone on bad Wi-Fi can load.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const MOST_KB = { attend: 60, moderate: 100, screen: 100, organise: 100 };
const WORTH_IT = 1024;

const dist = process.argv[2] ?? 'dist';
const brotli = bytes => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

const sent = new Map();
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = readFileSync(path);
  const small = bytes.length > WORTH_IT ? brotli(bytes) : bytes;
  sent.set(path, small.length);
  if (small === bytes) continue;
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

let tooMuch = false;
for (const [page, most] of Object.entries(MOST_KB)) {
  const html = join(dist, `${page}.html`);
  const files = new Set([html]);
  for (const [, url] of readFileSync(html, 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) files.add(join(dist, url));
  const kB = [...files].reduce((sum, file) => sum + sent.get(file), 0) / 1000;
  console.log(`${page.padEnd(9)} ${kB.toFixed(1).padStart(5)} kB of ${most} kB in ${files.size} files`);
  tooMuch ||= kB > most;
}
if (tooMuch) {
  console.error('A page has grown beyond what it may load at first.');
  process.exit(1);
}
