import { type Source } from './source.ts';

/** Groups of files that import one another in a circle, each sorted. */
export const cycles = (sources: readonly Source[]): readonly (readonly string[])[] => {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const reach = (file: string): ReadonlySet<string> => reachableFrom(byFile.get(file)?.ours ?? [], byFile);
  const reached = new Map(sources.map(({ file }) => [file, reach(file)]));
  const inCircle = sources.map(({ file }) => file).filter((file) => reached.get(file)?.has(file));
  const circles = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
};

/** Every file that can be reached by imports, the starting ones included. */
const reachableFrom = (starts: readonly string[], byFile: ReadonlyMap<string, Source>): ReadonlySet<string> => {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...(byFile.get(file)?.ours ?? []));
  }
  return seen;
};

/** Files of the program that neither the program nor a test reaches. */
export const unreached = (sources: readonly Source[]): readonly string[] => {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const starts = sources.map(({ file }) => file).filter((file) => file === 'src/main.tsx' || file.startsWith('tests/'));
  const reached = reachableFrom(starts, byFile);
  return sources.map(({ file }) => file).filter((file) => !reached.has(file));
};

/** The value a share of the sorted numbers lies at or below. */
export const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? 0;
