import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fileState } from '../../../src/simulator/file-state.ts';
import { openShift, sale } from './support/documents.ts';
import { closeAll, errorIn, startSelling, startTill, textIn, ticketIn } from './support/till.ts';

afterEach(closeAll);

describe('the transport', () => {
  test('only POST, only its three paths, only its content types', async () => {
    const { simulator, post } = await startTill();
    expect((await fetch(`${simulator.url}/doc`)).status).toBe(405);
    expect((await post('/other', Buffer.alloc(20))).status).toBe(403);
    expect((await fetch(new URL('/', simulator.url), { method: 'POST' })).status).toBe(403);
    expect((await post('/doc', Buffer.alloc(20), { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await post('/cmd', Buffer.alloc(20), { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post('/doc?randomseed=0.42', Buffer.alloc(20))).status).toBe(400);
  });

  test('UA-14 sizes are limited, counted after decompression', async () => {
    const { post } = await startTill();
    expect((await post('/doc', Buffer.alloc(9))).status).toBe(416);
    expect((await post('/doc', Buffer.alloc(204_801))).status).toBe(416);
    expect((await post('/doc', Buffer.alloc(204_800))).status).toBe(400);
    expect((await post('/pck', gzipSync(Buffer.alloc(5_000_000)), { 'Content-Encoding': 'gzip' })).status).toBe(416);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['gzip', deflateSync],
  ])('a body may be compressed: %s, whatever is really inside', async (encoding, compress) => {
    const till = await startTill();
    const body = compress(till.key.sign(openShift(till.at(1))));
    expect(ticketIn(await till.post('/doc', body, { 'Content-Encoding': encoding })).orderNumber).toBe(1);
  });

  test('broken compression and an unknown one are refused', async () => {
    const { post } = await startTill();
    expect((await post('/doc', Buffer.alloc(50), { 'Content-Encoding': 'gzip' })).status).toBe(400);
    expect((await post('/doc', Buffer.alloc(50), { 'Content-Encoding': 'br' })).status).toBe(415);
  });

  test('an address that is none does not make the server fall', async () => {
    const till = await startTill();
    const socket = connect(Number(new URL(till.simulator.url).port), '127.0.0.1');
    socket.write('POST // HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n');
    const [reply] = await once(socket, 'data');
    socket.destroy();
    expect(String(reply)).toMatch(/^HTTP\/1.1 403 /);
    expect((await till.askUnsigned({ Command: 'ServerState' })).status).toBe(200);
  });

  test('every reply carries the Date of the server', async () => {
    const till = await startTill();
    expect((await till.askUnsigned({ Command: 'ServerState' })).headers.get('date')).toBe(
      'Sat, 21 Nov 2026 09:00:00 GMT',
    );
  });
});

describe('documents that are no documents', () => {
  const signedXml = (text: string) => Buffer.from(text, 'latin1');
  const declaration = '<?xml version="1.0" encoding="windows-1251"?>';

  test.each([
    ['no XML', 'hello'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-8"?><CHECK/>'],
    ['another root', `${declaration}<ORDER/>`],
    ['an empty CHECK', `${declaration}<CHECK/>`],
    ['a broken tag', `${declaration}<CHECK><CHECKHEAD>`],
    ['a DOCTYPE', `${declaration}<!DOCTYPE CHECK [<!ENTITY a "b">]><CHECK>&a;</CHECK>`],
  ])('%s is error 9', async (_, text) => {
    const till = await startSelling();
    expect(errorIn(await till.send(signedXml(text))).code).toBe(9);
  });

  test('UA-20 a document in UTF-8 is error 9, however right it is', async () => {
    const till = await startSelling();
    const text = new TextDecoder('windows-1251').decode(sale(till.at(2))).replace('windows-1251', 'UTF-8');
    expect(errorIn(await till.send(Buffer.from(text))).code).toBe(9);
  });

  const altered = (
    till: { readonly at: (n: number) => { readonly n: number; readonly at: number } },
    change: (xml: string) => string,
  ) => Buffer.from(change(Buffer.from(sale(till.at(2))).toString('latin1')), 'latin1');

  test.each<[string, (xml: string) => string]>([
    ['elements in another order', (xml) => xml.replace(/(<TIN>.*?<\/TIN>)(<IPN>.*?<\/IPN>)/, '$2$1')],
    ['a required element missing', (xml) => xml.replace(/<VER>.*?<\/VER>/, '')],
    ['an element twice', (xml) => xml.replace(/(<TIN>.*?<\/TIN>)/, '$1$1')],
    ['an unknown element', (xml) => xml.replace('<CHECKTOTAL>', '<CHECKTOTAL><EXTRA/>')],
    ['money with one decimal', (xml) => xml.replace('<SUM>50.00</SUM>', '<SUM>50.0</SUM>')],
    ['a row without its number', (xml) => xml.replace(' ROWNUM="1"', '')],
    ['a UID that is no GUID', (xml) => xml.replace(/<UID>.*?<\/UID>/, '<UID>12345</UID>')],
    ['a day that does not exist', (xml) => xml.replace('<ORDERDATE>21112026', '<ORDERDATE>31112026')],
    [
      'UKTZED and DKPP together',
      (xml) => xml.replace('<NAME>\xca', '<UKTZED>0901</UKTZED><DKPP>10.83</DKPP><NAME>\xca'),
    ],
    ['text between elements', (xml) => xml.replace('<CHECKTOTAL>', '<CHECKTOTAL>x')],
    ['a mark only the server sets', (xml) => xml.replace('</VER>', '</VER><REVOKED>false</REVOKED>')],
    [
      'a kind of document for another trade',
      (xml) =>
        xml.replace('<DOCTYPE>0</DOCTYPE><DOCSUBTYPE>0</DOCSUBTYPE>', '<DOCTYPE>2</DOCTYPE><DOCSUBTYPE>0</DOCSUBTYPE>'),
    ],
  ])('UA-20 %s is error 9', async (_, change) => {
    const till = await startSelling();
    const xml = altered(till, change);
    expect(xml.equals(altered(till, (same) => same))).toBe(false);
    expect(errorIn(await till.send(xml)).code).toBe(9);
  });

  test('no bytes at all make the server fall', async () => {
    const till = await startSelling();
    const whole = Buffer.from(till.key.sign(sale(till.at(2))));
    const cut = fc.record({ length: fc.nat(whole.length - 1), path: fc.constantFrom('/doc', '/pck', '/cmd') });
    const noise = fc.record({
      bytes: fc.uint8Array({ minLength: 10, maxLength: 400 }),
      path: fc.constantFrom('/doc', '/pck', '/cmd'),
    });
    const isRefused = async (path: string, body: Uint8Array) =>
      [400, 416].includes((await till.post(path, body)).status);
    await fc.assert(
      fc.asyncProperty(cut, ({ length, path }) => isRefused(path, whole.subarray(0, length))),
      { seed: 3, numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(noise, ({ bytes, path }) => isRefused(path, bytes)),
      { seed: 4, numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(noise, ({ bytes, path }) => isRefused(path, till.key.sign(bytes))),
      { seed: 5, numRuns: 60 },
    );
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });
});

describe('a state kept in a file', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'kasa-ukraine-server-'));

  test('a restarted server knows every document and goes on with the next numbers', async () => {
    const state = folder();
    const first = await startSelling({ state: fileState(state, 'ukraine-server.json') });
    const sold = ticketIn(await first.send(sale(first.at(2)))).orderTaxNumber ?? '';
    const before = first.simulator.books();
    await first.simulator.close();
    const second = await startTill({ state: fileState(state, 'ukraine-server.json'), seed: 99 });
    expect(second.simulator.books()).toEqual(before);
    const next = await second.send(sale(second.at(3)), first.key);
    expect(ticketIn(next).orderTaxNumber).toBe(String(Number(sold) + 1));
    expect(readdirSync(state)).toEqual(['ukraine-server.json']);
  });

  test('a document is in the file before its answer is lost', async () => {
    const state = folder();
    const first = await startSelling({ state: fileState(state, 'ukraine-server.json') });
    await first.simulator.control.set({ dropAfter: {} });
    await expect(first.send(sale(first.at(2)))).rejects.toThrow();
    await first.simulator.close();
    const second = await startTill({ state: fileState(state, 'ukraine-server.json') });
    expect(second.simulator.books().documents.map(({ kind }) => kind)).toEqual(['openShift', 'sale']);
  });

  test('a document that cannot be saved is not registered', async () => {
    const till = await startSelling({
      state: {
        load: () => undefined,
        save: (value) => {
          if (JSON.stringify(value).includes('"kind":"sale"')) throw new Error('disk full');
        },
      },
    });
    expect((await till.send(sale(till.at(2)))).status).toBe(500);
    expect(till.simulator.books().documents).toHaveLength(1);
  });

  test('a file of something else is not taken for books', async () => {
    const state = folder();
    writeFileSync(join(state, 'ukraine-server.json'), '{"documents":"none"}');
    await expect(startTill({ state: fileState(state, 'ukraine-server.json') })).rejects.toThrow();
  });

  test('schemas are served from a folder, and are empty without one', async () => {
    const schemas = folder();
    writeFileSync(join(schemas, 'check01.xsd'), '<check/>');
    writeFileSync(join(schemas, 'zrep01.xsd'), '<z/>');
    const till = await startTill({ schemas });
    const served = JSON.parse(textIn(await till.askUnsigned({ Command: 'Schemas' })));
    expect(Buffer.from(served.XsdSchemaZRep, 'base64').toString()).toBe('<z/>');
    const bare = await startTill();
    expect(JSON.parse(textIn(await bare.askUnsigned({ Command: 'Schemas' }))).XsdSchemaCheck).toBe('');
  });
});
