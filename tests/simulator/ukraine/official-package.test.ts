import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { framePackage, unframePackage } from '../../../src/protocol/ukraine/package.ts';
import { defaultRegister } from '../../../src/simulator/ukraine/register-setup.ts';
import { closeAll, errorIn, jsonIn, startTill } from './support/till.ts';

afterEach(closeAll);

const packageFile = '../shared/spec/ua/offline_packet.bin';

/** The register of the official package, just before it went offline on 12 March 2021. */
const officialTill = async () => {
  const { taxObject } = defaultRegister;
  const seller = {
    tin: '10899999',
    ipn: '108999999999',
    organisation: 'test',
    name: 'Пункт тестування',
    address: 'УКРАЇНА, м. Киев, Адреса',
  };
  const till = await startTill({
    register: {
      numFiscal: 4000000202,
      numLocal: 6,
      firstOrderNumber: 1836,
      taxObject: { ...taxObject, ...seller },
      session: { id: '21182', seed: '100002452630950' },
    },
    policy: { dstu: 'unchecked' },
  });
  till.clock.now = Date.UTC(2021, 2, 12, 16);
  return till;
};

describe.skipIf(!existsSync(packageFile))(`the official package (skipped without ${packageFile})`, () => {
  const official = () => readFileSync(packageFile);

  test('UA-05 UA-13 passes every rule: numbers, hashes, sums, the Z-report', async () => {
    const till = await officialTill();
    expect(jsonIn(await till.post('/pck', till.key.sign(official())))).toHaveProperty('OfflineSeed');
    const { documents } = till.simulator.books();
    expect(documents.map(({ kind, fiscalNumber }) => [kind, fiscalNumber])).toEqual([
      ['offlineBegin', '21182.1.9536'],
      ['openShift', '21182.2.7773'],
      ['sale', '21182.3.5807'],
      ['sale', '21182.4.7473'],
      ['z', '21182.5.8814'],
      ['closeShift', '21182.6.1734'],
      ['offlineEnd', '21182.7.44'],
    ]);
  });

  test('does not pass with one document left out', async () => {
    const till = await officialTill();
    const unframed = unframePackage(official());
    const documents = unframed.ok ? unframed.documents.map(({ bytes }) => bytes) : [];
    const shortened = framePackage(documents.filter((_, index) => index !== 3));
    expect(errorIn(await till.post('/pck', till.key.sign(shortened)))).toMatchObject({ code: 7, packageIndex: 3 });
  });

  test('UA-21 does not pass where DSTU signatures are refused', async () => {
    const till = await officialTill();
    const strict = await startTill();
    strict.clock.now = till.clock.now;
    expect(errorIn(await strict.post('/pck', till.key.sign(official()))).text).toContain('EtUnknown');
  });
});
