import { ukraine as ukraineRegime } from '../../src/fiscal/regimes/ukraine.ts';
import { ukraineServer } from '../../src/gateway/ukraine/client.ts';
import { encodeUkraine } from '../../src/gateway/ukraine/encode.ts';
import { defaultRegister } from '../../src/simulator/ukraine/register-setup.ts';
import { makeUkraineServer } from '../../src/simulator/ukraine/server.ts';
import { cheapSigner } from './cheap-signer.ts';
import { type Country, received } from './country.ts';

const { taxObject, numFiscal, numLocal } = defaultRegister;

const registration = {
  taxNumber: taxObject.tin,
  vatNumber: taxObject.ipn,
  organisation: taxObject.organisation,
  pointName: taxObject.name,
  pointAddress: taxObject.address,
  registerNumber: String(numFiscal),
  deskNumber: String(numLocal),
};

const signer = cheapSigner();

export const ukraine: Country = {
  regime: ukraineRegime(),
  registration,
  encode: encodeUkraine,
  signer,
  patience: {},
  server: ({ clock, seed }) => {
    const server = makeUkraineServer({ clock, seed, policy: { dstu: 'unchecked' } });
    return {
      serve: (request) => server.receive(received(request)),
      upset: (faults) => void server.control.set(faults),
      calm: () => void server.control.clear(),
      isCalm: () => Object.keys(server.control.read()).length === 0,
      books: () => server.books(),
    };
  },
  client: ({ wire, now }) =>
    ukraineServer({ url: 'http://fiscal.invalid/fs', signer, now, wire }, registration.registerNumber),
  articles: [
    { name: 'Хліб', tax: 'А', price: 3250 },
    { name: 'Молоко', tax: 'Б', price: 4799 },
    { name: 'Книга', tax: 'В', price: 25_001 },
    { name: 'Сир', tax: 'Д', price: 18_937 },
    { name: 'Пиво', tax: 'АГ', price: 6499 },
    { name: 'Цукерка', tax: 'А', price: 33 },
  ],
};
