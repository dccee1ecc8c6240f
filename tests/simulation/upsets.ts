import { type CountryName } from './steps.ts';

/** What the simulated server is told to do wrong, by its own switches. */
type Faults = Readonly<Record<string, object>>;

const times = (count: number): { readonly times: number } => ({ times: count });

/** The error codes of the fiscal server, at documents and packages and at questions. */
const rejections: readonly Faults[] = Array.from({ length: 13 }, (_, index) => ({
  reject: { code: index + 1, ...times(1), on: index % 3 === 0 ? 'cmd' : ['doc', 'pck'] },
}));

const ukraine: readonly [Faults, ...Faults[]] = [
  { status: { code: 503, ...times(2) } },
  { status: { code: 500, registers: true, ...times(1) } },
  { status: { code: 302, ...times(1) } },
  { status: { code: 204, ...times(1) } },
  { captivePortal: times(2) },
  { emptyBody: { registers: true, ...times(1) } },
  { malformedBody: times(1) },
  { malformedBody: { registers: true, ...times(1) } },
  { oversizedBody: { bytes: 5_000_000, ...times(1) } },
  { dropAfter: times(1) },
  { dropBefore: times(1) },
  { silent: times(2) },
  { slow: { ms: 4000, ...times(5) } },
  { slow: { ms: 16_000, ...times(1) } },
  { errorFormat: { format: 'ticket' } },
  { revokedNumber: { number: 'freed' } },
  { revokedNumber: { number: 'consumed' } },
  { package: { taken: 'prefix' } },
  { limits: { policy: 'ignore' } },
  { packageRefusal: { index: 1, ...times(1) } },
  { hideSession: times(3) },
  { sessionLimitReached: times(1) },
  { registerBlocked: times(2) },
  { wrongNextLocalNumber: { by: 0, ...times(1) } },
  ...rejections,
];

const panama: readonly [Faults, ...Faults[]] = [
  { status: { code: 503, ...times(2) } },
  { status: { code: 500, registers: true, ...times(1) } },
  { status: { code: 302, ...times(1) } },
  { captivePortal: times(2) },
  { emptyBody: { registers: true, ...times(1) } },
  { malformedBody: times(1) },
  { malformedBody: { registers: true, ...times(1) } },
  { dropAfter: { ...times(1), on: 'send' } },
  { dropBefore: { ...times(1), on: 'send' } },
  { silent: times(1) },
  { silentAfter: { ...times(1), on: 'send' } },
  { slow: { ms: 6000, ...times(4) } },
  { tokenExpired: times(1) },
  { loginRefused: times(1) },
  { bareToken: times(2) },
  { pascalCase: times(5) },
  { resultCode: { code: '103', ...times(1) } },
  { resultCode: { code: '999', registers: true, ...times(1) } },
  { noFolios: times(1) },
  ...[2507, 1513, 1508, 2150, 2510, 1705, 1501].map((code) => ({ reject: { code, ...times(1) } })),
];

export const faultsOf: Readonly<Record<CountryName, readonly [Faults, ...Faults[]]>> = {
  ukraine,
  panama,
};
