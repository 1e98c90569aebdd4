import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { TOKENS } from './src/report/html/style/tokens.ts';

const WEB = fileURLToPath(new URL('src/web/', import.meta.url));
const BUILT = fileURLToPath(new URL('dist/web/', import.meta.url));

/** Colours, type and measures are those of the report: `import 'virtual:tokens.css'`. */
const tokens: Plugin = {
  name: 'tokens',
  resolveId: (id) => (id === 'virtual:tokens.css' ? '\0tokens.css' : undefined),
  load: (id) => (id === '\0tokens.css' ? TOKENS : undefined),
};

const EXAMPLE = fileURLToPath(new URL('examples/harbour-fire/', import.meta.url));
/** The accounts of the example that a reader may try with one press: an agency's and, a day later, a paper's, which differ plainly. */
const TRIED: readonly number[] = [0, 3];

/** Texts of the examples for a reader who has none at hand, at /example.json. */
const example: Plugin = {
  name: 'example',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'example.json', source: exampleTexts() });
  },
  configureServer({ middlewares }) {
    middlewares.use('/example.json', (_, answer) => answer.end(exampleTexts()));
  },
};

function exampleTexts(): string {
  const { accounts } = JSON.parse(readFileSync(join(EXAMPLE, 'planted.json'), 'utf8'));
  const texts = TRIED.map((i) => {
    const { file, outlet, published } = accounts[i];
    return { outlet, published, text: readFileSync(join(EXAMPLE, `${file}.txt`), 'utf8') };
  });
  return JSON.stringify(texts);
}

/** Puts a .br and a .gz beside every file that is worth it, so that the server sends them as they are. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    closeBundle() {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|json)$/u.test(file)) continue;
        const bytes = readFileSync(join(folder, file));
        writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** The web app: `npm run build` makes dist/web; `npx vite` serves it while it is worked on, beside `rashomon serve`. */
export default defineConfig({
  root: WEB,
  base: '/',
  plugins: [tokens, example, svelte({ configFile: false }), compressed()],
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Few chunks: what is alike in the views is packed once. All of them together stay below 120 kB gzipped.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'svelte', test: /node_modules/u, priority: 3 },
            { name: 'story', test: /src\/web\/story\/[a-z]+\//u, priority: 2 },
            { name: 'pages', test: /src\/web\/(?:search|sources|article)\//u, priority: 1 },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
  server: { port: 4710, strictPort: true, proxy: { '/api': 'http://127.0.0.1:4700' } },
});
