// Bundles the program into dist/kasa.mjs, with production React defined at build time.
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What libraries carry for others: forty languages of zod's messages, the tables of Asian encodings. The start would read them each time. */
const leaner = {
  name: 'leaner',
  setup: ({ onResolve, onLoad }) => {
    const left = (path) => ({ path, namespace: 'left-out' });
    onResolve({ filter: /locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('/zod/') ? left('locales') : undefined,
    );
    onResolve({ filter: /tables\/.*\.json$/ }, ({ importer }) =>
      importer.includes('/iconv-lite/') ? left('table') : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {};' }));
  },
};

/** Beside the place it will have, so that whoever starts the program meanwhile finds the one that stands. */
const fresh = `dist.${process.pid}`;
await build({
  entryPoints: { kasa: 'src/main.tsx' },
  outdir: fresh,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // What the first frame does not need (network, simulator) is a file of its own, read when it is asked for.
  splitting: true,
  minify: true,
  plugins: [leaner],
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'react-devtools-core': './scripts/no-devtools.cjs' },
  banner: { js: "import{createRequire as kasaRequire}from'node:module';const require=kasaRequire(import.meta.url);" },
});
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
chmodSync('bin/kasa', 0o755);
