import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    desk: 'src/desk.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/app/jobs/workers/process.ts',
    thread: 'src/app/pool/thread.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: { sourcemap: false },
  clean: true,
  fixedExtension: false,
});
