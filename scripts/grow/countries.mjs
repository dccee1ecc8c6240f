import { enterOffline, leaveOffline } from '../../src/fiscal/manual-mode.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { instant } from '../../src/fiscal/time.ts';

const issuer = {
  ruc: '155596713-2-2015',
  dv: '59',
  rucType: '2',
  name: 'Abarrotería La Esquina, S.A.',
  address: 'Calle 50, Bella Vista, Ciudad de Panamá',
  branch: '0000',
  billingPoint: '001',
  offlineBillingPoint: '901',
  environment: '2',
  contingencyEmission: '04',
};

/** Nine digits after a prefix, as a server that serves the whole country counts. */
const serverNumber = (number) => String(600_000_000 + number * 7);
const pairFor = (number) => ({ session: String(100_000 + number), seed: String(251_132_249_000_000 + number) });
const cufeFor = ({ number }) =>
  `FE0120000155596713-2-2015-5900${String(number).padStart(10, '0')}20261121001${String(number % 1_000_000_000).padStart(9, '0')}`;

const accepted = ({ number, fiscalNumber, body }, at, { needsPair, authorisation }) => ({
  type: 'documentAccepted',
  at,
  number,
  fiscalNumber: fiscalNumber ?? serverNumber(number),
  pair: needsPair && body.kind === 'openShift' ? pairFor(number) : null,
  authorisation,
});

/** Ukraine: the link dies, the session begins with a document and ends with one; the server takes the package. */
const ukrainian = {
  regime: ukraine(),
  articles: 'ukraine.json',
  cashier: 'Олена Коваль',
  reasons: ['Розмін', 'Інкасація'],
  given: ({ offline, number }) => ({
    fiscalNumber: offline ? `${offline.session}.${offline.sequence}.${(number * 7919) % 9999 || 1}` : null,
    cufe: null,
  }),
  accepted: (document, at) => accepted(document, at, { needsPair: true, authorisation: null }),
  begin: ({ issue }) => issue({ type: 'beginOffline' }),
  end: ({ issue, commit, now }) => {
    const { number } = issue({ type: 'endOffline' });
    commit({ type: 'sessionAccepted', at: now(), upTo: number, pair: pairFor(number) });
  },
};

const authorisationOf = (document, at) => ({
  cufe: document.cufe ?? cufeFor(document),
  protocol: `20260000${String(document.number).padStart(12, '0')}`,
  receivedAt: at,
  qr: `https://dgi-fep.mef.gob.pa/Consultas/FacturasPorQR?chFE=${cufeFor(document)}&iAmb=2&digestValue=q83vEjRWeJA`,
});

/** Panama: a person switches the mode on and off; each document is sent by itself. */
const panamanian = {
  regime: panama(issuer),
  articles: 'panama.json',
  cashier: 'Ana Ríos',
  reasons: ['Cambio', 'Retiro'],
  given: ({ series, offline, ...draft }) => ({
    fiscalNumber: series && String(series.number).padStart(10, '0'),
    cufe: offline ? cufeFor(draft) : null,
  }),
  accepted: (document, at) =>
    accepted(document, at, { needsPair: false, authorisation: authorisationOf(document, at) }),
  begin: ({ commit, read, now }) => {
    const reason = 'Sin servicio de Internet en el local';
    const request = { by: 'Ana Ríos', reason, accepted: true, loginAt: instant(now() - 60_000), printer: 'receipts' };
    commit(enterOffline(panamanian.regime, read(), { request, now: now() }));
  },
  end: ({ commit, read, now, offlineDocuments }) => {
    for (const document of offlineDocuments()) {
      commit({ type: 'sendingBegun', at: now(), number: document.number });
      commit(panamanian.accepted(document, now()));
    }
    commit(leaveOffline(panamanian.regime, read(), { by: 'Ana Ríos', now: now() }));
  },
};

/** What trading looks like in each country. */
export const countries = { ukraine: ukrainian, panama: panamanian };
