import { documentStatuses } from '../../protocol/panama/result-codes.ts';
import { fileState } from '../file-state.ts';
import { type RunningSimulator, type SimulatorStart, type SimulatorSwitches } from '../running.ts';
import { panelRows } from './panel/panel-rows.ts';
import { type PanamaSimulator, startPanamaSimulator } from './simulator.ts';

/** Starts the PAC of Panama with the switches of a demonstration. */
export const runPanamaSimulator = async ({ port, clock, stateFolder }: SimulatorStart): Promise<RunningSimulator> => {
  const state = stateFolder === null ? {} : { state: fileState(stateFolder, 'panama-server.json') };
  const simulator = await startPanamaSimulator({ port, clock, ...state });
  return { url: simulator.url, switches: switchesOf(simulator), close: simulator.close };
};

/** Objections of the DGI that a till may meet (spec/pa 2.2). */
const codes = [2507, 1513, 1508, 2150, 2510, 1705];

const kinds: Readonly<Record<string, string>> = { '01': 'sale', '04': 'return', '06': 'return' };

const switchesOf = ({ control, books, panelUrl }: PanamaSimulator): SimulatorSwitches => ({
  codes,
  panel: panelUrl,
  linkIsCut: () => control.read().down !== undefined,
  cutLink: () => control.set({ down: {} }),
  restoreLink: () => control.clear('down', 'noFolios'),
  loseNext: (when) =>
    control.set(when === 'before' ? { dropBefore: { times: 1, on: 'send' } } : { dropAfter: { times: 1, on: 'send' } }),
  silence: (on) => (on ? control.set({ silent: {} }) : control.clear('silent')),
  slowDown: (byMs) => (byMs > 0 ? control.set({ slow: { ms: byMs } }) : control.clear('slow')),
  rejectNext: (code) => control.set({ reject: { code, times: 1 } }),
  reachLimit: () => control.set({ noFolios: {} }),
  serverBooks: () =>
    panelRows(books().documents)
      .toReversed()
      .map(
        ({ billingPoint, number, documentType, total, state, offline }) =>
          `${billingPoint}  ${number}  ${kinds[documentType] ?? documentType}  ${total}  ${offline ? 'offline' : 'online'}${state === documentStatuses.annulled ? ' storned' : ''}`,
      ),
});
