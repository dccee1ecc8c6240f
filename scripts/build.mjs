// Bundles the program into dist/kasa.mjs, with production React defined at build time.
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: ['src/main.tsx'],
  outfile: 'dist/kasa.mjs',
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'react-devtools-core': './scripts/no-devtools.cjs' },
  banner: { js: "import{createRequire as kasaRequire}from'node:module';const require=kasaRequire(import.meta.url);" },
});
chmodSync('bin/kasa', 0o755);
