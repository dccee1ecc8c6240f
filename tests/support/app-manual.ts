import { expect } from 'vitest';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type PanamaIssuer } from '../../src/fiscal/regimes/panama-issuer.ts';
import { type Registration } from '../../src/fiscal/regimes/regime.ts';
import { type Encoder } from '../../src/runtime/ports.ts';
import { tinyPac } from './app-pac.ts';
import { type AppRegister, appRegister, type RegisterOptions } from './app-register.ts';

const issuer: PanamaIssuer = {
  ruc: '155596713-2-2015',
  dv: '59',
  rucType: '2',
  name: 'Ejemplo, S.A.',
  address: 'Vía España 1, Panamá',
  branch: '0000',
  billingPoint: '001',
  offlineBillingPoint: '901',
  environment: '2',
  contingencyEmission: '04',
};

const registration: Registration = {
  taxNumber: issuer.ruc,
  vatNumber: null,
  organisation: issuer.name,
  pointName: 'Tienda',
  pointAddress: issuer.address,
  registerNumber: '1',
  deskNumber: '1',
};

const catalogue = indexArticles(
  readCatalogue(
    JSON.stringify([
      { code: '1001', name: 'Pan flauta 250 g', price: '0.90', tax: '00', barcode: '7450000170341', unit: 'und' },
      { code: '1002', name: 'Jabón de baño 3 und', price: '2.15', tax: '01', unit: 'und' },
      { code: '1003', name: 'Cerveza lata 355 ml', price: '1.05', tax: '02', unit: 'und' },
      { code: '1004', name: 'Leche entera 1 l', price: '1.95', tax: '00', unit: 'und' },
      { code: '1005', name: 'Leche condensada 395 g', price: '2.35', tax: '01', unit: 'und' },
    ]),
  ).articles,
);

/** Bytes that only have to be some: the number is the billing point's, and an offline document bears a code of its own. */
const encode: Encoder = (draft, uid) => ({
  content: Buffer.from(JSON.stringify({ draft, uid })),
  cufe: draft.series && draft.offline ? `FE${String(draft.number).padStart(64, '0')}` : null,
  fiscalNumber: draft.series ? String(draft.series.number).padStart(10, '0') : null,
});

type ManualOptions = Omit<RegisterOptions, 'country'> & { readonly startsProven?: boolean };

/** A register whose offline mode a person switches, with the server it works with. */
export const manualRegister = async ({ startsProven = true, ...options }: ManualOptions = {}) => {
  const pac = tinyPac();
  const country = { regime: panama(issuer), registration, shop: pac, encode, catalogue, startsProven };
  const parts = { cashier: 'María G.', ...options.parts };
  return { ...(await appRegister({ ...options, country, parts })), pac };
};

export type ManualRegister = Awaited<ReturnType<typeof manualRegister>>;

export const goodReason = 'El proveedor no tiene servicio en el distrito';

/** Switches the mode on behind the screen. */
export const modeOn = async ({ till }: AppRegister): Promise<void> => {
  const request = { by: 'María G.', reason: goodReason, accepted: true, printer: 'tickets' };
  expect(await till.enterOffline(request)).toEqual({ ok: true });
};

/** Sells one bar of soap for cash by the till itself. */
export const sellSoap = async ({ till }: AppRegister): Promise<void> => {
  const soap = {
    code: '1002',
    barcode: null,
    uktzed: null,
    name: 'Jabón de baño 3 und',
    unit: 'und',
    quantity: thousandths(1000),
    price: minor(215),
    tax: '01',
    discount: null,
  };
  const request = { lines: [soap], tenders: [{ by: 'cash', amount: minor(300) }] } as const;
  const answer = await till.perform({ command: { type: 'sell', request }, cashier: 'María G.' });
  expect(answer).toMatchObject({ ok: true });
};
