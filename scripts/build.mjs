// Bundles the program into dist/kasa.mjs, with production React defined at build time.
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { leaner } from './bundle/leaner.mjs';

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
