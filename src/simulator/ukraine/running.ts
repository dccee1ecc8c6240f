import { fileState } from '../file-state.ts';
import { type RunningSimulator, type SimulatorStart, type SimulatorSwitches } from '../running.ts';
import { startUkraineSimulator, type UkraineSimulator } from './simulator.ts';

/** Starts the Ukrainian server with the switches of a demonstration. */
export const runUkraineSimulator = async ({ port, clock, stateFolder }: SimulatorStart): Promise<RunningSimulator> => {
  const state = stateFolder === null ? {} : { state: fileState(stateFolder, 'ukraine-server.json') };
  const simulator = await startUkraineSimulator({ port, clock, ...state });
  return { url: simulator.url, switches: switchesOf(simulator), close: simulator.close };
};

/** The protocol's error codes (spec/ua 6), the commonest first. */
const codes = [9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6, 7, 8];

const switchesOf = ({ control, books }: UkraineSimulator): SimulatorSwitches => ({
  codes,
  panel: null,
  linkIsCut: () => control.read().down !== undefined,
  cutLink: () => control.set({ down: {} }),
  restoreLink: () => control.clear('down', 'sessionLimitReached'),
  loseNext: (when) =>
    control.set(when === 'before' ? { dropBefore: { times: 1, on: 'doc' } } : { dropAfter: { times: 1, on: 'doc' } }),
  silence: (on) => (on ? control.set({ silent: {} }) : control.clear('silent')),
  slowDown: (byMs) => (byMs > 0 ? control.set({ slow: { ms: byMs } }) : control.clear('slow')),
  rejectNext: (code) => control.set({ reject: { code, times: 1, on: ['doc', 'pck'] } }),
  reachLimit: () => control.set({ sessionLimitReached: {} }),
  serverBooks: () =>
    books().documents.map(({ orderNumber, fiscalNumber, kind, sum, offline, revoked, storned }) => {
      const marks = [offline ? 'offline' : 'online', ...(revoked ? ['revoked'] : []), ...(storned ? ['storned'] : [])];
      return `${orderNumber}  ${fiscalNumber}  ${kind}  ${sum === null ? '' : (sum / 100).toFixed(2)}  ${marks.join(' ')}`;
    }),
});
