import { median, quantile, row } from '../figures.mjs';
import { greedyRatio, latencies, meanBytes } from './costs.mjs';
import { cpuMs } from './process.mjs';
import { pressAll, searches } from './typist.mjs';

const searchesOfPass = 24;

/** Bytes of one act and their ratio to a greedy difference, which is the goal. */
export const bytesRows = (name, costs) => [
  row(`${name}: bytes`, meanBytes(costs)),
  row(`${name}: bytes / greedy difference`, greedyRatio(costs), { goal: 1 }),
];

const latencyRows = (name, costs, goals) => [
  row(`${name}: key to last byte, p50`, median(latencies(costs)), { unit: 'ms', goal: goals.p50 }),
  row(`${name}: key to last byte, p99`, quantile(latencies(costs), 0.99), { unit: 'ms', goal: goals.p99 }),
];

/** Several hundred keys, twice over: letters typed and erased, the choice moved. The second pass is the one that counts. */
export const keyRows = async (size, meter) => {
  const { session } = meter;
  const first = await pressAll(meter, searches(searchesOfPass));
  const before = cpuMs(session.processId);
  const second = await pressAll(meter, searches(searchesOfPass));
  const spent = cpuMs(session.processId) - before;
  await session.shows('› ▌');
  const of = (kind) => second.filter((cost) => cost.kind === kind);
  return [
    ...bytesRows(`${size}: typed character`, of('typed')),
    ...bytesRows(`${size}: moved choice`, of('moved')),
    ...latencyRows(`${size}, first pass`, first, {}),
    ...latencyRows(size, second, { p50: 5, p99: 16 }),
    row(`${size}: CPU a key, the clock included`, spent / second.length, { unit: 'ms' }),
  ];
};
