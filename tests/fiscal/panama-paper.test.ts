import { describe, expect, test } from 'vitest';
import { type Authorisation, type DocumentBody, type PrintedDocument } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type OfflinePlace } from '../../src/fiscal/place.ts';
import { priceReturn, priceSale, type ReceiptRequest } from '../../src/fiscal/receipt.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type PanamaIssuer } from '../../src/fiscal/regimes/panama-issuer.ts';
import { type Registration } from '../../src/fiscal/regimes/regime.ts';
import { blankReport, tally } from '../../src/fiscal/report.ts';
import { type LocalTime } from '../../src/fiscal/time.ts';
import { rows } from '../support/fiscal-paper.ts';
import { at } from '../support/panama-past.ts';
import { issuer, line, off, reason, tender } from '../support/panama-requests.ts';

const regime = panama(issuer);
const registration: Registration = {
  taxNumber: `${issuer.ruc} DV ${issuer.dv}`,
  vatNumber: null,
  organisation: issuer.name,
  pointName: issuer.branch,
  pointAddress: issuer.address,
  registerNumber: issuer.billingPoint,
  deskNumber: issuer.offlineBillingPoint,
};
const local = '2026-11-02T09:05:07' as LocalTime;
const cufe = `FE${'0123456789'.repeat(6)}ABCD`;

const receiptOf = (price: typeof priceSale, request: ReceiptRequest) => {
  const receipt = price(regime.pricing, request);
  if (isRefusal(receipt)) throw new Error(`not priced: ${receipt.code}`);
  return receipt;
};
const plainSale = {
  kind: 'sale',
  receipt: receiptOf(priceSale, { lines: [line()], tenders: [tender('cash', 1070)] }),
} as const;

const document = (body: DocumentBody, changes: Partial<PrintedDocument> = {}): PrintedDocument => ({
  number: 12,
  at: at(0),
  local,
  cashier: 'Ana',
  registeredBy: 'server',
  series: { point: '001', number: 9 },
  offline: null,
  replaces: null,
  body,
  uid: 'uid-12',
  fiscalNumber: '0000000009',
  cufe,
  authorisation: null,
  state: 'waiting',
  bytes: '',
  hash: '',
  ...changes,
});
const printed = (body: DocumentBody, changes?: Partial<PrintedDocument>, by: PanamaIssuer = issuer) =>
  rows(panama(by).layOut(document(body, changes), registration));

const heading = [
  '· Abarrotería La Esquina, S.A.',
  '· RUC 155596713-2-2015 DV 59',
  '· Calle 50, Bella Vista, Ciudad de Panamá',
  '· Sucursal 0000',
  '---',
];
const numbering = [
  'N.º 0000000009 | Punto 001',
  'Cliente: CONSUMIDOR FINAL',
  '02/11/2026 09:05:07 | Cajero: Ana',
  '---',
];

/** The code in the halves a narrow paper breaks it into. */
const code = ['CUFE:', `· ${cufe.slice(0, 33)}`, `· ${cufe.slice(33)}`];
const query = ['Consulte por CUFE en:', `https://dgi-fep.mef.gob.pa/Consultas/FacturasPorCUFE/${cufe}`];
const coffee = [
  'C-1 Café molido 250 g',
  '1.000 und x 10.00 | 10.00 (01)',
  '---',
  'Subtotal | B/. 10.00',
  'ITBMS 7 % de 10.00 | B/. 0.70',
  '*TOTAL | B/. 10.70',
  'Efectivo | B/. 10.70',
];

/** What stands behind the body: the code, how it is authorised, where to ask. */
const authority = (changes: Partial<PrintedDocument>, by?: PanamaIssuer) =>
  printed(plainSale, changes, by).slice(heading.length + 1 + numbering.length + coffee.length + 1, -2);

describe('a sale', () => {
  test('PA-14 the whole paper, top to bottom', () => {
    expect(printed(plainSale)).toEqual([
      ...heading,
      '*· FACTURA DE OPERACIÓN INTERNA',
      ...numbering,
      ...coffee,
      '---',
      ...code,
      '*· AUTORIZACIÓN PENDIENTE',
      ...query,
      '---',
      '· KASA',
    ]);
  });

  test('PA-16 discounts, surcharges, rates, tenders and change have lines of their own', () => {
    const receipt = receiptOf(priceSale, {
      lines: [
        line({ quantity: 2500, price: 333, discount: off(33) }),
        line({ code: null, name: 'Pan', price: 200, tax: '00', discount: off(-5) }),
      ],
      tenders: [tender('card', 500), tender('transfer', 100), tender('voucher', 50), tender('cash', 1000)],
    });
    const paper = printed({ kind: 'sale', receipt });
    expect(paper.slice(heading.length + 1 + numbering.length, paper.indexOf('CUFE:') - 1)).toEqual([
      'C-1 Café molido 250 g',
      '2.500 und x 3.33 | 8.33 (01)',
      'Descuento | -0.33',
      'Pan',
      '1.000 und x 2.00 | 2.00 (00)',
      'Recargo | 0.05',
      '---',
      'Subtotal | B/. 10.05',
      'ITBMS 0 % de 2.05 | B/. 0.00',
      'ITBMS 7 % de 8.00 | B/. 0.56',
      '*TOTAL | B/. 10.61',
      'Tarjeta | B/. 5.00',
      'Transferencia | B/. 1.00',
      'Vale | B/. 0.50',
      'Efectivo | B/. 10.00',
      'Vuelto | B/. 5.89',
    ]);
  });
});

test.each([
  [{ number: 3, fiscalNumber: '0000000003', cufe: 'FE-1', local }, 'NOTA DE CRÉDITO REFERENTE A FE', true],
  [{ number: 3, fiscalNumber: '0000000003', cufe: null, local }, 'NOTA DE CRÉDITO GENÉRICA', true],
  [null, 'NOTA DE CRÉDITO GENÉRICA', false],
] as const)('PA-06 a return of %o is titled %s', (of, title, names) => {
  const receipt = receiptOf(priceReturn, { lines: [line()], tenders: [tender('cash', 1070)] });
  const paper = printed({ kind: 'return', receipt, of });
  expect(paper[heading.length]).toBe(`*· ${title}`);
  expect(paper.slice(heading.length + 1 + numbering.length, paper.indexOf('CUFE:') - 1)).toEqual([
    ...(names ? ['Devolución de la factura 0000000003'] : []),
    ...coffee,
  ]);
});

const of = { number: 3, fiscalNumber: '0000000003', cufe: null, local };

test.each([
  [{ kind: 'cashIn', amount: minor(5000), reason: 'Fondo' }, ['*Fondo | B/. 50.00'], 'ENTRADA DE EFECTIVO'],
  [{ kind: 'cashOut', amount: minor(5), reason: 'Banco' }, ['*Banco | B/. 0.05'], 'SALIDA DE EFECTIVO'],
  [{ kind: 'openShift', shift: 7 }, ['Turno 7'], 'APERTURA DE TURNO'],
  [{ kind: 'closeShift', shift: 7 }, ['Turno 7'], 'CIERRE DE TURNO'],
  [{ kind: 'offlineBegin', revokesLastOnline: false }, [], 'INICIO DE CONTINGENCIA'],
  [{ kind: 'offlineEnd' }, [], 'FIN DE CONTINGENCIA'],
  [{ kind: 'storno', of, cancels: plainSale }, ['Se anula el documento 0000000003', '*TOTAL | B/. 10.70'], 'ANULACIÓN'],
] as const)('a document of the register alone has no number of a point and no code: $kind', (body, lines, title) => {
  expect(printed(body, { series: null, fiscalNumber: null, cufe: null })).toEqual([
    ...heading,
    `*· ${title}`,
    'Registro 12',
    '02/11/2026 09:05:07 | Cajero: Ana',
    '---',
    ...lines,
    '---',
    '· KASA',
  ]);
});

test('without a cashier nobody is named, and without a printed number none is made up', () => {
  expect(printed(plainSale, { cashier: '' })).toContain('02/11/2026 09:05:07 | ');
  expect(printed(plainSale, { fiscalNumber: null })).toContain('N.º  | Punto 001');
});

const day = [
  { kind: 'cashIn', amount: minor(5000), reason: 'Fondo' } as const,
  plainSale,
  {
    kind: 'return',
    receipt: receiptOf(priceReturn, { lines: [line({ price: 300 })], tenders: [tender('card', 321)] }),
    of: null,
  } as const,
  { kind: 'cashOut', amount: minor(2000), reason: 'Banco' } as const,
].reduce((report, body) => tally(report, body), blankReport(7, minor(100)));

const reportRows = [
  'Turno 7',
  '· FACTURAS',
  'Documentos | 1',
  '*Total | 10.70',
  'Efectivo | 10.70',
  'Neto 7 % | 10.00',
  'ITBMS 7 % | 0.70',
  '· NOTAS DE CRÉDITO',
  'Documentos | 1',
  '*Total | 3.21',
  'Tarjeta | 3.21',
  'Neto 7 % | 3.00',
  'ITBMS 7 % | 0.21',
  '---',
  'Entradas de efectivo | 50.00',
  'Salidas de efectivo | 20.00',
  '*Efectivo en caja | 41.70',
];

test('PA-09 a Z and an X state the same sums, and the X that it is no fiscal document', () => {
  const z = printed({ kind: 'z', report: day }, { series: null });
  expect(z.slice(heading.length, -2)).toEqual([
    '*· REPORTE Z',
    'Registro 12',
    '02/11/2026 09:05:07 | Cajero: Ana',
    '---',
    ...reportRows,
  ]);
  expect(rows(regime.layOutReport(day, registration))).toEqual([
    ...heading,
    '*· REPORTE X',
    ...reportRows,
    '---',
    '· DOCUMENTO NO FISCAL',
  ]);
});

const inMode: OfflinePlace = {
  session: '1',
  seed: '',
  sequence: 1,
  previousHash: null,
  contingency: { since: '2026-11-02T08:00:00' as LocalTime, reason },
};

describe('K-08 in the mode', () => {
  const said = (modality: string) => [
    '*· MODO OFFLINE',
    '*· OPERACIÓN EN CONTINGENCIA',
    `· ${modality}`,
    'Inicio | 02/11/2026 08:00:00',
    `Motivo: ${reason}`,
    ...code,
    '*· AUTORIZACIÓN PENDIENTE',
    ...query,
  ];

  test('K-08 PA-15 the paper says in words that it is offline, since when, why, and by which modality', () => {
    expect(authority({ offline: inMode })).toEqual(said('AUTORIZACIÓN POSTERIOR EN CONTINGENCIA'));
    const before: PanamaIssuer = { ...issuer, contingencyEmission: '02' };
    expect(authority({ offline: inMode }, before)).toEqual(said('AUTORIZACIÓN PREVIA EN CONTINGENCIA'));
  });

  test('K-08 a place without a contingency says nothing of one', () => {
    expect(authority({ offline: { ...inMode, contingency: null } })).toEqual([
      ...code,
      '*· AUTORIZACIÓN PENDIENTE',
      ...query,
    ]);
  });
});

describe('PA-14 what a copy says of the authorisation', () => {
  test.each([
    ['accepted', 'AUTORIZADO'],
    ['waiting', 'AUTORIZACIÓN PENDIENTE'],
    ['uncertain', 'AUTORIZACIÓN PENDIENTE'],
    ['rejected', 'RECHAZADO POR LA DGI'],
    ['conflict', 'NÚMERO EN CONFLICTO'],
    ['setAside', 'RECHAZADO, APARTADO POR UNA PERSONA'],
    ['refused', 'NO EMITIDO: DOCUMENTO NO VÁLIDO'],
    ['withdrawn', 'NO EMITIDO: DOCUMENTO NO VÁLIDO'],
    ['revoked', 'NO EMITIDO: DOCUMENTO NO VÁLIDO'],
  ] as const)('PA-18 without one, a document that is %s says %s', (state, words) => {
    expect(authority({ state })).toEqual([...code, `*· ${words}`, ...query]);
  });

  test('PA-14 without any code there is nowhere to ask', () => {
    expect(authority({ cufe: null })).toEqual(['*· AUTORIZACIÓN PENDIENTE']);
  });

  const yes: Authorisation = { cufe, protocol: '20260000000000000001', receivedAt: at(0), qr: 'https://qr.example/9' };

  test('PA-14 with the same code: protocol, moment in Panama and the QR of the PAC', () => {
    expect(authority({ authorisation: yes })).toEqual([
      ...code,
      'Protocolo 20260000000000000001',
      'Autorizado 02/11/2026 09:00:00',
      'QR https://qr.example/9',
    ]);
  });

  test('PA-14 with another code both are printed, ours first', () => {
    expect(authority({ authorisation: { ...yes, cufe: 'FE-OTHER' } }).slice(0, 6)).toEqual([
      ...code,
      'CUFE del PAC:',
      '· FE-OTHER',
      '· ',
    ]);
  });

  test('PA-14 where the register made no code the one of the PAC stands alone', () => {
    expect(authority({ cufe: null, authorisation: yes }).filter((row) => row.startsWith('CUFE'))).toEqual(['CUFE:']);
  });

  test('PA-14 after a look-up alone the panel is named, no moment is claimed, and the address replaces the QR', () => {
    const found: Authorisation = { cufe, protocol: null, receivedAt: null, qr: null };
    expect(authority({ authorisation: found })).toEqual([...code, 'Protocolo según el panel', ...query]);
  });

  test('PA-14 the address behind the QR is what the PAC gave, or none', () => {
    expect(regime.checkAddress(document(plainSale, { authorisation: yes }), registration)).toBe('https://qr.example/9');
    expect(regime.checkAddress(document(plainSale), registration)).toBeNull();
  });
});
