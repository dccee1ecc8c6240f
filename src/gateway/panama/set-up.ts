import { z } from 'zod';
import { type PanamaIssuer } from '../../fiscal/regimes/panama-issuer.ts';
import { type Registration } from '../../fiscal/regimes/regime.ts';
import { type SetUpFacts, type SetUpResult } from '../../runtime/server-set-up.ts';
import { pac } from './pac.ts';

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

/** What the settings of a register keep. */
export const panamaSettings = z.object({ issuer: issuerFile, user: z.string(), password: z.string() });

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
export const setUpWithPac = async ({
  server,
  user,
  password,
  issuer,
  now,
  limits,
}: SetUpFacts): Promise<SetUpResult> => {
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
  const login = await pac({ url: server, user, password, now }).authenticate(limits);
  if (login.kind === 'denied') return { kind: 'refused', code: 401, text: login.text };
  return login.kind === 'authenticated' ? ready : { ...ready, unproven: login.why };
};
