import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * What libraries carry for others: forty languages of messages and the tables of Asian encodings, which each start would read,
 * and a cursor shown through standard error at the very end, which waits for ever where a terminal hangs.
 */
const leftOut = [
  { what: /locales\/index\.js$/, of: '/zod/' },
  { what: /tables\/.*\.json$/, of: '/iconv-lite/' },
  { what: /^restore-cursor$/, of: '/cli-cursor/' },
];

/** What Ink asks at each frame about lines that did not change: the same libraries, with a memory. */
const remembering = /^(?:string-width|@alcalzone\/ansi-tokenize)$/;
const own = fileURLToPath(new URL('.', import.meta.url));

/** Emscripten's loader fetches the bytes it carries itself, and Node would load its whole network client for that. */
const fetching = /yoga-wasm-base64-esm\.js$/;

/** Makes the bundle start sooner and draw faster without a change in what it does. */
export const leaner = {
  name: 'leaner',
  setup: ({ onResolve, onLoad }) => {
    for (const { what, of } of leftOut) {
      onResolve({ filter: what }, ({ path, importer }) =>
        importer.includes(of) ? { path, namespace: 'left-out' } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default () => {};' }));
    onResolve({ filter: remembering }, ({ path, importer }) =>
      importer.startsWith(own) ? undefined : { path: `${own}${path.split('/').at(-1)}.ts` },
    );
    onLoad({ filter: fetching }, async ({ path }) => ({
      contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
    }));
  },
};
