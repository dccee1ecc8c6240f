import { type Auditor, auditor } from './auditor/auditor.ts';
import { chance } from './chance.ts';
import { countries } from './countries.ts';
import { type CountryServer } from './country.ts';
import { type Machine, machine, type Plant } from './machine.ts';
import { type MachineClock, machineClock } from './machine-clock.ts';
import { type Network, network } from './network.ts';
import { type History } from './steps.ts';
import { virtualDisk } from './virtual-disk.ts';
import { type WorldTime, worldTime } from './world-time.ts';

/** Everything there is in the world of one history. */
export type World = {
  readonly time: WorldTime;
  readonly clock: MachineClock;
  readonly network: Network;
  readonly server: CountryServer;
  readonly machine: Machine;
  readonly auditor: Auditor;
  readonly fillDisk: (full: boolean) => void;
};

/** The world at the moment a register is switched on for the first time. */
export const worldOf = ({ country: name, seed, start }: History, plant: Plant): World => {
  const country = countries[name];
  const luck = chance(seed);
  const time = worldTime(start);
  const clock = machineClock(time);
  const audit = auditor({ country: name, now: time.now });
  const disk = virtualDisk((path) => {
    if (path.endsWith('.jsonl')) audit.durable(path, (from) => disk.durable(path, from) ?? Buffer.alloc(0));
  });
  const server = country.server({ clock: time.now, seed: luck.seed() });
  const own = machine({
    ...{ country, time, clock, disk, plant, chance: chance(luck.seed()) },
    network: () => net,
    printed: audit.printed,
  });
  const net: Network = network({
    ...{ time, chance: chance(luck.seed()), serve: server.serve, isSteady: server.isCalm, fuse: own.fuse },
    leaving: ({ url, body }) => audit.leaving(new URL(url).pathname, body),
  });
  return { time, clock, network: net, server, machine: own, auditor: audit, fillDisk: disk.fill };
};
