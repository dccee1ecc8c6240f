import { afterEach, expect, test } from 'vitest';
import { parseSignedData } from '../../../src/protocol/ukraine/cms.ts';
import { encodeCommand } from '../../../src/protocol/ukraine/commands.ts';
import { childrenOf, readDer, tags } from '../../../src/protocol/ukraine/der.ts';
import { der, sequence } from '../../../src/protocol/ukraine/der-write.ts';
import { openShift } from './support/documents.ts';
import { makeKey } from './support/key.ts';
import { closeAll, errorIn, morning, startTill, ticketIn } from './support/till.ts';

afterEach(closeAll);

test.each<[string, Parameters<ReturnType<typeof makeKey>['sign']>[1]]>([
  ['a digest of another content', { digestOf: Buffer.from('other') }],
  ['a signature over something else', { tamperedSignature: true }],
  ['no digest among the signed attributes', { withoutAttributes: true }],
  ['another algorithm', { algorithm: '1.2.840.113549.1.1.11' }],
  ['a DSTU signature, which cannot be checked here', { algorithm: '1.2.804.2.1.1.1.1.3.1.1' }],
])('UA-21 a document with %s is refused with error 9', async (_, forgery) => {
  const till = await startTill();
  const error = errorIn(await till.post('/doc', till.key.sign(openShift(till.at(1)), forgery)));
  expect(error.code).toBe(9);
  expect(error.text).toContain('envelopeType: EtUnknown');
  expect(till.simulator.books().documents).toHaveLength(0);
});

test('UA-21 a document without a signature, and one under a certificate that has run out, are refused', async () => {
  const till = await startTill();
  expect(errorIn(await till.post('/doc', openShift(till.at(1)))).text).toContain('EtUnknown');
  const old = makeKey('Касир', morning - 1);
  expect(errorIn(await till.send(openShift(till.at(1)), old)).text).toContain('EtUnknown');
});

/** The same message with its only signature written twice. */
const signedTwice = (message: Uint8Array): Uint8Array => {
  const [type, wrapper] = childrenOf(readDer(message)) ?? [];
  const parts = childrenOf(childrenOf(wrapper)?.[0]) ?? [];
  const signature = childrenOf(parts.at(-1))?.[0]?.raw ?? Buffer.alloc(0);
  const signedData = sequence(...parts.slice(0, -1).map(({ raw }) => raw), der(tags.set, signature, signature));
  return sequence(type?.raw ?? Buffer.alloc(0), der(tags.context0, signedData));
};

test('UA-21 a document has exactly one signature', async () => {
  const till = await startTill();
  const error = errorIn(await till.post('/doc', signedTwice(till.key.sign(openShift(till.at(1))))));
  expect([error.code, error.text]).toEqual([9, expect.stringContaining('підписів 2')]);
});

test('a changed byte of the content breaks the signature', async () => {
  const till = await startTill();
  const signed = Buffer.from(till.key.sign(openShift(till.at(1))));
  const place = signed.indexOf('<ORDERNUM>1<') + '<ORDERNUM>'.length;
  signed[place] = '2'.charCodeAt(0);
  expect(errorIn(await till.post('/doc', signed)).code).toBe(9);
});

test('a DSTU signature is taken where the option says so', async () => {
  const till = await startTill({ policy: { dstu: 'unchecked' } });
  const signed = till.key.sign(openShift(till.at(1)), { algorithm: '1.2.804.2.1.1.1.1.3.1.1' });
  expect(ticketIn(await till.post('/doc', signed)).orderNumber).toBe(1);
});

test('the ticket is signed by the server, with one signature', async () => {
  const till = await startTill();
  const opened = parseSignedData((await till.send(openShift(till.at(1)))).body);
  expect(opened.ok && [opened.signers.length, opened.certificates.length]).toEqual([1, 1]);
});

test('a command that must be signed and is not is refused with error 9', async () => {
  const till = await startTill();
  const error = errorIn(await till.askUnsigned({ Command: 'TransactionsRegistrarState', NumFiscal: 4000000001 }));
  expect([error.code, error.text]).toEqual([9, expect.stringContaining('EtUnknown')]);
  const unsigned = await till.post('/cmd', encodeCommand({ Command: 'Objects' }));
  expect(errorIn(unsigned).code).toBe(9);
});
