import { type Source } from './source.ts';

/** What a folder of `src/` may import: paths of ours below `src/`, and packages (`node:*` for every module of Node). */
type Layer = { readonly ours: readonly string[]; readonly packages: readonly string[]; readonly instead: string };

const layers: Readonly<Record<string, Layer>> = {
  fiscal: {
    ours: [],
    packages: ['date-fns', '@date-fns/tz'],
    instead: 'the core decides and does nothing: take what it needs as a parameter, and do the work in runtime',
  },
  catalogue: {
    ours: ['fiscal/'],
    packages: [],
    instead: 'files are read in persistence and cli, the catalogue gets text',
  },
  runtime: {
    ours: ['fiscal/', 'catalogue/'],
    packages: ['uqr', 'zod', 'node:crypto'],
    instead: 'declare a port type in runtime/ports.ts and let cli hand in the adapter',
  },
  persistence: {
    ours: ['fiscal/', 'catalogue/', 'runtime/ports.ts'],
    packages: ['lowdb', 'zod', 'node:*'],
    instead: 'a store keeps values; what they mean belongs in fiscal or runtime',
  },
  protocol: {
    ours: [],
    packages: ['zod', 'saxes', 'iconv-lite', 'node:buffer'],
    instead: 'a codec knows the wire alone: translate to our own values in gateway',
  },
  gateway: {
    ours: [
      'protocol/',
      'fiscal/',
      'runtime/fiscal-server.ts',
      'runtime/ports.ts',
      'runtime/signer.ts',
      'runtime/server-set-up.ts',
    ],
    packages: ['undici', 'zod', 'node:crypto', 'node:zlib'],
    instead: 'the client of a server answers with outcomes; flow belongs in runtime, messages in protocol',
  },
  signing: {
    ours: ['protocol/', 'runtime/signer.ts', 'fiscal/time.ts'],
    packages: ['node:crypto'],
    instead: 'a signer knows bytes and its key; take anything else as a parameter',
  },
  devices: { ours: ['runtime/'], packages: ['node:*'], instead: 'a device prints what runtime lays out as text' },
  simulator: {
    ours: ['protocol/'],
    packages: ['zod', 'node:*'],
    instead: 'the examiner keeps its own arithmetic: an examiner that shares the pupil’s passes the pupil’s mistakes',
  },
  terminal: { ours: [], packages: ['node:*'], instead: 'it knows bytes and keys; what a key means belongs in app' },
  app: {
    ours: ['runtime/', 'fiscal/', 'catalogue/', 'terminal/'],
    packages: ['ink', 'ink-text-input', 'react', 'node:stream'],
    instead: 'screens show and ask: put flow into runtime, and have cli hand in what touches the outside',
  },
};

/** The edge, where everything is put together. */
const edge: ReadonlySet<string> = new Set(['cli', 'main.tsx', 'countries.ts']);

const isWithin = (path: string, allowed: readonly string[]): boolean =>
  allowed.some((each) =>
    each.endsWith('/') || each.endsWith('*') ? path.startsWith(each.replace('*', '')) : path === each,
  );

/** The package a deep import such as `date-fns/format` belongs to. */
const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? specifier : (/^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);

/** What a file of `src/` imports though its folder may not, each with what to do instead. */
export const strangeImports = ({ file, ours, packages }: Source): readonly string[] => {
  const folder = file.split('/')[1] ?? '';
  if (edge.has(folder)) return [];
  const layer = layers[folder];
  if (!layer)
    return [
      `${file}: ${folder} is no folder of the architecture: give it a row in tests/tidy/layers.ts and ARCHITECTURE.md`,
    ];
  const own = ours
    .map((path) => path.replace('src/', ''))
    .filter((path) => !path.startsWith(`${folder}/`) && !isWithin(path, layer.ours));
  const foreign = packages.filter((name) => !isWithin(packageOf(name), layer.packages));
  return [...own, ...foreign].map((target) => `${file} imports ${target}: ${layer.instead}`);
};

const countries = ['ukraine', 'panama'];

/** The country a path belongs to; undefined for what all countries share. */
const countryOf = (path: string): string | undefined => countries.find((country) => path.includes(country));

/** Imports of one country's files by another's. */
export const acrossCountries = ({ file, ours }: Source): readonly string[] => {
  const own = countryOf(file);
  return ours
    .filter((path) => own !== undefined && countryOf(path) !== undefined && countryOf(path) !== own)
    .map(
      (path) => `${file} imports ${path}: what two countries share goes into the file both may see, such as regime.ts`,
    );
};

const mayNameCountries =
  /^src\/(countries\.ts|fiscal\/regimes\/|protocol\/|gateway\/|simulator\/|signing\/|app\/text\/)/;

/** Names of countries outside the files that belong to one. Names of time zones are no country. */
export const namedCountries = ({ file, text }: Source): readonly string[] => {
  const named = mayNameCountries.test(file) ? null : text.replaceAll('America/Panama', '').match(/ukraine|panama/i);
  return named ? [`${file} says “${named[0]}”: ask the regime for the difference, never which country it is`] : [];
};
