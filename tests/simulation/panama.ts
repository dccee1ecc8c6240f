import { panama as panamaRegime } from '../../src/fiscal/regimes/panama.ts';
import { type PanamaIssuer } from '../../src/fiscal/regimes/panama-issuer.ts';
import { encodePanama } from '../../src/gateway/panama/encode.ts';
import { pacPatience } from '../../src/gateway/panama/patience.ts';
import { panamaServer } from '../../src/gateway/panama/server.ts';
import { unsigned } from '../../src/signing/unsigned.ts';
import { demoAccount } from '../../src/simulator/panama/accounts.ts';
import { makePanamaServer } from '../../src/simulator/panama/server.ts';
import { type Country, received } from './country.ts';

const { ruc, dv, name, address, branch, billingPoint, offlineBillingPoint } = demoAccount.issuer;

const issuer: PanamaIssuer = {
  ...{ ruc, dv, name, address, branch, billingPoint, offlineBillingPoint },
  rucType: '2',
  environment: '2',
  contingencyEmission: '04',
};

export const panama: Country = {
  regime: panamaRegime(issuer),
  registration: {
    taxNumber: `${ruc} DV ${dv}`,
    vatNumber: null,
    organisation: name,
    pointName: branch,
    pointAddress: address,
    registerNumber: billingPoint,
    deskNumber: offlineBillingPoint,
  },
  encode: encodePanama(issuer),
  signer: unsigned,
  patience: pacPatience,
  server: ({ clock, seed }) => {
    const server = makePanamaServer({ clock, seed });
    return {
      serve: (request) => server.receive(received(request)),
      upset: (faults) => void server.control.set(faults),
      calm: () => void server.control.clear(),
      isCalm: () => Object.keys(server.control.read()).length === 0,
      books: () => server.books(),
    };
  },
  client: ({ wire, now }) => {
    const { user, password } = demoAccount;
    return panamaServer({ url: 'http://pac.invalid/api', user, password, now, wire }, issuer);
  },
  articles: [
    { name: 'Arroz 1 kg', tax: '00', price: 125 },
    { name: 'Café molido', tax: '01', price: 1000 },
    { name: 'Cerveza', tax: '02', price: 189 },
    { name: 'Cigarrillos', tax: '03', price: 575 },
    { name: 'Caramelo', tax: '01', price: 3 },
  ],
};
