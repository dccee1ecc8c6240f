import { type RunningSimulator, type SimulatorStart, type SimulatorSwitches } from '../running.ts';
import { fileState } from './file-state.ts';
import { panelRows } from './panel/panel-rows.ts';
import { type PanamaSimulator, startPanamaSimulator } from './simulator.ts';

/** Starts the PAC of Panama with the switches of a demonstration. */
export const runPanamaSimulator = async ({ port, clock, stateFolder }: SimulatorStart): Promise<RunningSimulator> => {
  const state = stateFolder === null ? {} : { state: fileState(stateFolder) };
  const simulator = await startPanamaSimulator({ port, clock, ...state });
  return { url: simulator.url, switches: switchesOf(simulator), close: simulator.close };
};

const switchesOf = ({ control, books }: PanamaSimulator): SimulatorSwitches => ({
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
        ({ billingPoint, number, documentType, total, state, offline, cufe }) =>
          `${billingPoint}  ${number}  ${documentType}  ${total}  ${offline ? 'offline' : 'online'}  ${state}  ${cufe}`,
      ),
});
