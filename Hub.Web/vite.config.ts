import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const pages = ['attend', 'moderate', 'screen', 'organise'];
const attend = ['/', '/join', '/enter'];

/** In development the pages stand where the hub serves them: / and /join, not /attend.html. */
const addresses: Plugin = {
  name: 'hub-addresses',
  configureServer: server => void server.middlewares.use((request, _response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    const page = attend.includes(path) ? 'attend' : pages.find(p => path === `/${p}`);
    if (page) request.url = `/${page}.html`;
    next();
  }),
};

const pdfjs = 'node_modules/pdfjs-dist';
const { version } = JSON.parse(readFileSync(`${pdfjs}/package.json`, 'utf8')) as { version: string };

/** What pdf.js fetches itself when a PDF needs it: fonts that are not in the file, maps of characters, and JavaScript in place of WebAssembly. */
const besidePdfjs: Plugin = {
  name: 'hub-beside-pdfjs',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
      for (const file of readdirSync(`${pdfjs}/${folder}`).filter(name => !name.endsWith('.wasm')))
        this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${folder}/${file}`, source: readFileSync(`${pdfjs}/${folder}/${file}`) });
  },
  configureServer: server => void server.middlewares.use((request, _response, next) => {
    request.url = request.url?.replace(`/assets/pdf-${version}/`, `/${pdfjs}/`);
    next();
  }),
};

const hub = 'http://localhost:5000';

export default defineConfig({
  plugins: [addresses, besidePdfjs],
  server: { proxy: { '/api': hub, '/live': { target: hub, ws: true } } },
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // The content security policy allows no data: scripts and the polyfill would be one more file for nothing.
    assetsInlineLimit: 0,
    // hls.js and pdf.js, which only those load who press play where the browser does not play it by itself, or who see slides.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map(page => `${page}.html`) },
  },
  test: { include: ['test/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
