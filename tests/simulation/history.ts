import { type Chance, chance } from './chance.ts';
import { survivable } from './network.ts';
import { type CountryName, type History, type Step } from './steps.ts';
import { faultsOf } from './upsets.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a register mostly suffers from; every history has one or two of these for the whole of its time. */
const sufferings = ['nothing', 'link', 'long outages', 'answers', 'server', 'crashes', 'clock', 'disk'] as const;
type Suffering = (typeof sufferings)[number];

/** What a step is drawn from. */
type Draw = {
  readonly luck: Chance;
  readonly country: CountryName;
  readonly suffers: (from: Suffering) => boolean;
};

/** The first days of histories: ordinary ones, and those around the changes of the clocks and the turn of the year. */
const starts = [
  Date.UTC(2026, 0, 5, 6),
  Date.UTC(2026, 2, 14, 6),
  Date.UTC(2026, 5, 20, 6),
  Date.UTC(2026, 9, 10, 6),
  Date.UTC(2026, 9, 22, 6),
  Date.UTC(2026, 11, 18, 6),
] as const;

/** The history a seed stands for: so many days of one register. */
export const historyOf = (country: CountryName, seed: number, days = 30): History => {
  const luck = chance(seed);
  const suffered = new Set<Suffering>([luck.pick(sufferings), luck.pick(sufferings)]);
  const draw: Draw = { luck, country, suffers: (from) => suffered.has(from) };
  const start = luck.pick(starts) + luck.between(0, 9) * day + luck.between(0, 600) * minute;
  const steps = Array.from({ length: days }, () => dayOf(draw)).flat();
  return { country, seed, start, days, steps };
};

const wait = (ms: number, awake = true): Step => ({ do: 'wait', ms, awake });

/** One day: some hours of trade with whatever happens in between, the shift closed or forgotten, and a night. */
const dayOf = (draw: Draw): readonly Step[] => {
  const { luck } = draw;
  const trade = Array.from({ length: luck.between(1, 6) }, () => [
    ...trouble(draw),
    ...act(draw),
    wait(luck.between(1, 90) * minute),
  ]).flat();
  const evening: readonly Step[] = [
    ...(draw.country === 'panama' && luck.percent(60) ? ([{ do: 'switch the mode off' }] as const) : []),
    ...(luck.percent(75) ? ([{ do: 'close' }] as const) : []),
  ];
  return [...trade, ...evening, wait(luck.between(6, 16) * hour, luck.percent(60))];
};

const act = ({ luck, country, suffers }: Draw): readonly Step[] => {
  const seed = luck.seed();
  const share = luck.between(1, 100);
  if (share <= 55) return [{ do: 'sell', seed }];
  if (share <= 63) return [{ do: 'refund', seed }];
  if (share <= 68) return [{ do: 'sell', seed }, { do: 'cancel' }];
  if (share <= 74) return [{ do: 'move cash', seed }];
  if (share <= 80) return [{ do: 'ask for something wrong', seed }];
  if (share <= 83) return [{ do: luck.pick(['make Z', 'close', 'open', 'read X', 'cancel']) }];
  if (share <= 86) return [{ do: 'send' }, { do: 'sell', seed }];
  if (share <= 88) return [{ do: 'look at the link' }];
  if (share <= 92)
    return [{ do: 'sell at the brink', ms: luck.pick([-2000, -1000, -400, -60, 0, 1, 1000, 60_000]), seed }];
  if (share <= 94) return [{ do: 'restart' }];
  if (country === 'ukraine') return [{ do: 'stop waiting' }, { do: 'sell', seed }];
  const outage = suffers('link') || suffers('long outages');
  return outage || luck.percent(50) ? modeStep(luck) : [{ do: 'sell', seed }];
};

const modeStep = (luck: Chance): readonly Step[] => [
  luck.pick<Step>([
    { do: 'switch the mode on', seed: luck.seed() },
    { do: 'switch the mode off' },
    { do: 'switch the mode off' },
    { do: 'set aside' },
  ]),
];

const trouble = (draw: Draw): readonly Step[] => {
  const { luck, suffers } = draw;
  const some: Step[] = [];
  if (suffers('link') && luck.percent(25)) some.push(linkStep(luck));
  if (suffers('long outages') && luck.percent(8)) some.push(...outage(draw));
  if (suffers('answers') && luck.percent(40)) some.push(expectStep(luck));
  if (suffers('server') && luck.percent(25)) some.push(serverStep(draw));
  if (suffers('crashes') && luck.percent(25)) some.push(crashStep(luck));
  if (suffers('clock') && luck.percent(10)) some.push(...clockSteps(luck));
  if (suffers('disk') && luck.percent(10))
    some.push({ do: luck.pick(['fill the disk', 'make room', 'make room', 'make room', 'make room']) });
  return some;
};

const linkStep = (luck: Chance): Step => ({
  do: 'link',
  state: luck.pick(['up', 'up', 'up', 'refused', 'refused', 'swallowed', 'mute']),
});

/** The link is gone, now and then for longer than the law allows; it comes back with lost answers, or with the clock put right. */
const outage = ({ luck, country, suffers }: Draw): readonly Step[] => {
  const byMs = suffers('clock') ? luck.pick([-2 * hour, -20 * minute, hour]) : 0;
  const set = (by: number): readonly Step[] => (byMs === 0 ? [] : [{ do: 'set the clock', byMs: by, off: false }]);
  return [
    { do: 'link', state: luck.pick(['refused', 'refused', 'swallowed']) },
    ...withoutLink(luck, country),
    ...set(byMs),
    ...brink(luck),
    ...set(-byMs),
    ...(luck.percent(40) ? [expectStep(luck), expectStep(luck)] : []),
    { do: 'link', state: 'up' },
  ];
};

const withoutLink = (luck: Chance, country: CountryName): readonly Step[] => [
  ...(country === 'panama' ? ([{ do: 'switch the mode on', seed: 1 }] as const) : []),
  ...Array.from({ length: luck.between(1, 6) }, () => [
    { do: 'sell', seed: luck.seed() } as const,
    wait(luck.between(1, 9) * hour, luck.percent(80)),
  ]).flat(),
];

const brink = (luck: Chance): readonly Step[] =>
  luck.percent(50) ? [{ do: 'sell at the brink', ms: luck.pick([-1000, -400, -60, 0]), seed: luck.seed() }] : [];

const expectStep = (luck: Chance): Step => ({
  do: 'expect',
  mishaps: Array.from({ length: luck.between(1, 4) }, () => luck.pick(survivable)),
});

const serverStep = ({ luck, country }: Draw): Step =>
  luck.percent(35) ? { do: 'calm the server' } : { do: 'upset the server', faults: luck.pick(faultsOf[country]) };

const crashStep = (luck: Chance): Step => ({
  do: 'crash',
  at: luck.pick(['disk', 'disk', 'wire']),
  after: luck.between(0, 30),
  how: luck.pick(['kill', 'power cut']),
  again: luck.percent(25) ? luck.between(0, 30) : null,
});

/** A clock set wrong is put right sooner or later; steps of a few seconds are never taken back. */
const clockSteps = (luck: Chance): readonly Step[] => {
  const byMs = luck.pick([-3 * hour, -hour, -10 * minute, -5000, 1000, 3000, 10 * minute, hour, 3 * hour]);
  const set = (by: number): Step => ({ do: 'set the clock', byMs: by, off: luck.percent(30) });
  if (Math.abs(byMs) < minute) return [set(byMs)];
  const meanwhile = Array.from({ length: luck.between(0, 3) }, () => [
    { do: 'sell', seed: luck.seed() } as const,
    wait(luck.between(1, 60) * minute),
  ]).flat();
  return [set(byMs), ...meanwhile, set(-byMs)];
};
