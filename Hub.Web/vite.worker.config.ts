import { defineConfig } from 'vite';

/** The service worker: one file of its own at the root, since its place is its scope, and not a module, which Firefox learnt late. */
export default defineConfig({
  publicDir: false,
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    emptyOutDir: false,
    lib: { entry: 'src/notify/worker.ts', formats: ['iife'], name: 'notify', fileName: () => 'notify.js' },
  },
});
