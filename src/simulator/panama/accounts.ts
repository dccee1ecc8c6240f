import { z } from 'zod';

const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`));

/** Who issues, as the PAC has it on file. A body of Enviar names no issuer: the account that sends it decides. */
const issuer = z.strictObject({
  /** With its own hyphens, without the check digits: `155596713-2-2015`. */
  ruc: z.string().regex(/^[0-9A-Z-]{3,20}$/),
  dv: digits(2),
  /** 1 a natural person, 2 a company. */
  rucType: z.union([z.literal(1), z.literal(2)]),
  name: z.string().min(2),
  address: z.string().min(1),
  /** `0000` is the head office. */
  branch: z.string().regex(/^[0-9A-Z]{4}$/),
  billingPoint: digits(3),
  offlineBillingPoint: digits(3),
  /** iAmb: 1 production, 2 tests. */
  environment: z.union([z.literal(1), z.literal(2)]),
});

/** What the portal knows besides: only the rFE file shows it. */
const premises = z.strictObject({
  coordinates: z.string(),
  locationCode: z.string().regex(/^\d{1,2}-\d{1,2}-\d{1,2}$/),
  corregimiento: z.string(),
  district: z.string(),
  province: z.string(),
  phone: z.string(),
});

/** Login, issuer and licence of one customer of the PAC. */
export const accountSchema = z.strictObject({
  user: z.string().min(1),
  password: z.string().min(1),
  issuer,
  premises: premises.default({
    coordinates: '+8.9824,-79.5199',
    locationCode: '8-8-7',
    corregimiento: 'BELLA VISTA',
    district: 'PANAMA',
    province: 'PANAMA',
    phone: '200-0000',
  }),
  /** Branches and billing points loaded in the portal; null lets every valid one in. */
  branches: z.array(z.string()).nullable().default(null),
  billingPoints: z.array(z.string()).nullable().default(null),
  /** Folios of the licence, used ones included; every authorised document uses one. */
  folios: z.int().nonnegative().default(100_000),
});

export type Account = Readonly<z.output<typeof accountSchema>>;
export type AccountSettings = z.input<typeof accountSchema>;

/** The account of the demonstration: a shop that exists nowhere, under the sample RUC of the PAC's public manual. */
export const demoAccount = {
  user: 'demo',
  password: 'demo-2026',
  issuer: {
    ruc: '155596713-2-2015',
    dv: '59',
    rucType: 2,
    name: 'Abarrotería La Esquina, S.A.',
    address: 'Calle 50, Bella Vista, Ciudad de Panamá',
    branch: '0000',
    billingPoint: '001',
    offlineBillingPoint: '901',
    environment: 2,
  },
} as const satisfies AccountSettings;

/** A second customer, a natural person: two accounts never see each other's documents. */
const kioskAccount = {
  user: 'kiosco',
  password: 'kiosco-2026',
  issuer: {
    ruc: '8-123-456',
    dv: '91',
    rucType: 1,
    name: 'Kiosco El Parque',
    address: 'Avenida Central, Santa Ana, Ciudad de Panamá',
    branch: '0000',
    billingPoint: '001',
    offlineBillingPoint: '901',
    environment: 2,
  },
} as const satisfies AccountSettings;

/** Who may log in when nothing else was said. Others are set over `/control`. */
export const defaultAccounts: readonly Account[] = [demoAccount, kioskAccount].map((each) => accountSchema.parse(each));
