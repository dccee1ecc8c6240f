import { type Endpoint, type FaultName, type FaultSettings, type Faults, faultSchema } from './faults.ts';

/** The switchboard of the simulator: what is wrong with it at the moment. */
export type SimulatorControl = {
  /** Sets faults; those not named stay as they are. Resolves when they are in force. */
  readonly set: (settings: FaultSettings) => Promise<void>;
  /** Clears the named faults, or all. */
  readonly clear: (...names: readonly FaultName[]) => Promise<void>;
  /** The faults in force, with the `times` left. */
  readonly read: () => Faults;
};

/** Asks for a fault where it takes effect; a fault with `times` is used up once a request, however often it is asked for. */
export type FaultsOfRequest = { readonly use: <N extends FaultName>(name: N) => Faults[N] };

/** A switchboard; `changed` is told of every change from outside before `set` or `clear` resolve. */
export const makeControl = (changed: (faults: Faults) => Promise<void>) => {
  let faults: Faults = {};
  const change = async (next: Faults) => {
    faults = next;
    await changed(faults);
  };
  const control: SimulatorControl = {
    set: (settings) => change({ ...faults, ...faultSchema.parse(settings) }),
    clear: (...names) => change(names.length === 0 ? {} : without(faults, names)),
    read: () => faults,
  };
  const forRequest = (endpoint: Endpoint): FaultsOfRequest => {
    const before = faults;
    const used = new Set<FaultName>();
    const use = <N extends FaultName>(name: N): Faults[N] => {
      const fault = before[name];
      if (!fault || (fault.on && ![fault.on].flat().includes(endpoint))) return undefined;
      if (!used.has(name)) faults = usedOnce(faults, name);
      used.add(name);
      return fault;
    };
    return { use };
  };
  return { control, forRequest };
};

const without = (faults: Faults, names: readonly FaultName[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([name]) => !names.some((each) => each === name)));

const usedOnce = (faults: Faults, name: FaultName): Faults => {
  const times = faults[name]?.times;
  if (times === undefined) return faults;
  return times > 1 ? { ...faults, [name]: { ...faults[name], times: times - 1 } } : without(faults, [name]);
};
