import { z } from 'zod';
import { panama } from '../fiscal/regimes/panama.ts';
import { type PanamaIssuer } from '../fiscal/regimes/panama-issuer.ts';
import { type Registration } from '../fiscal/regimes/regime.ts';
import { seconds } from '../fiscal/time.ts';
import { encodePanama } from '../gateway/panama/encode.ts';
import { pac } from '../gateway/panama/pac.ts';
import { panamaServer } from '../gateway/panama/server.ts';
import { unsigned } from '../signing/unsigned.ts';
import { type Country, type SetUpFacts, type SetUpResult } from './country.ts';

const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`));
const code = z.union([z.string(), z.number().transform(String)]);

/** The file about the issuer (design/cli.md), and what the settings keep of it. */
const issuerFile = z
  .object({
    ruc: z.string().regex(/^[0-9A-Z-]{3,20}$/),
    dv: code.pipe(digits(2)),
    rucType: code.pipe(z.enum(['1', '2'])),
    name: z.string().trim().min(2).max(100),
    address: z.string().trim().min(1).max(100),
    branch: z
      .string()
      .regex(/^[0-9A-Za-z]{4}$/)
      .default('0000'),
    billingPoint: digits(3).default('001'),
    offlineBillingPoint: digits(3).default('901'),
    environment: code.default('2').pipe(z.enum(['1', '2'])),
    contingencyEmission: code.default('04').pipe(z.enum(['04', '02'])),
  })
  .refine(({ billingPoint, offlineBillingPoint }) => billingPoint !== offlineBillingPoint, {
    path: ['offlineBillingPoint'],
    message: 'the same as billingPoint (PA-13)',
  })
  .refine(({ billingPoint, offlineBillingPoint }) => billingPoint !== '000' && offlineBillingPoint !== '000', {
    path: ['billingPoint'],
    message: '000 is no billing point',
  });

const national = z.object({ issuer: issuerFile, user: z.string(), password: z.string() });

/** D of spec/pa 2.1: a PAC mostly answers in 2 to 5 s; 30 s altogether. */
const patience = { connect: seconds(5), answer: seconds(25), lookUp: seconds(10) };

const registrationOf = ({
  ruc,
  dv,
  name,
  address,
  branch,
  billingPoint,
  offlineBillingPoint,
}: PanamaIssuer): Registration => ({
  taxNumber: `${ruc} DV ${dv}`,
  vatNumber: null,
  organisation: name,
  pointName: branch,
  pointAddress: address,
  registerNumber: billingPoint,
  deskNumber: offlineBillingPoint,
});

/** Reads the issuer and tries the login: wrong credentials are told at once, a PAC that does not answer is only mentioned. */
const setUp = async ({ server, user, password, issuer, now }: SetUpFacts): Promise<SetUpResult> => {
  if (!user || !password) return { kind: 'unusable', what: '--user and --password-file' };
  if (issuer === undefined) return { kind: 'unusable', what: '--issuer FILE' };
  const read = issuerFile.safeParse(issuer);
  if (!read.success) {
    const what = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return { kind: 'unusable', what: `--issuer: ${what}` };
  }
  const ready = {
    kind: 'ready',
    registration: registrationOf(read.data),
    national: { issuer: read.data, user, password },
  } as const;
  const login = await pac({ url: server, user, password, now }).authenticate(patience);
  if (login.kind === 'denied') return { kind: 'refused', code: 401, text: login.text };
  return login.kind === 'authenticated' ? ready : { ...ready, unproven: login.why };
};

/** Electronic invoicing through a PAC: the offline mode is switched by a person, nothing is signed here (S2). */
export const panamaPage: Country = {
  open: ({ server, national: settings }, { now, watch }) => {
    const { issuer, user, password } = national.parse(settings);
    return {
      regime: panama(issuer),
      encode: encodePanama(issuer),
      server: panamaServer({ url: server, user, password, now, watch }, issuer),
      signer: unsigned,
    };
  },
  setUp,
  signs: false,
  patience,
  wireText: ({ bytes }) => JSON.stringify(JSON.parse(Buffer.from(bytes, 'base64').toString('utf8')), null, 2),
  simulator: async (start) => (await import('../simulator/panama/running.ts')).runPanamaSimulator(start),
  demo: {
    catalogue: 'catalogue/panama.json',
    cashier: 'Cajera 1',
    facts: async () => (await import('../simulator/panama/accounts.ts')).demoAccount,
  },
  language: 'es',
  shown: { en: 'Panama', uk: 'Панама', es: 'Panamá' },
};
