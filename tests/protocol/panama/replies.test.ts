import { describe, expect, test } from 'vitest';
import { jsonBody, readBody } from '../../../src/protocol/panama/json-body.ts';
import { replies } from '../../../src/protocol/panama/replies.ts';

const success = { codigo: '200', resultado: 'procesado', mensaje: 'ok' };
const cufe = 'FE0120000155596713-2-2015-5900002026011500000000019010421234567893';

describe('replies', () => {
  test.each([
    ['Enviar', replies.send, { ...success, cufe, qr: 'q', fechaRecepcionDGI: 'd', nroProtocoloAutorizacion: '2' }],
    ['EstadoDocumento', replies.status, { ...success, cufe, estatusDocumento: 'Autorizada' }],
    ['Anulacion', replies.annul, success],
    ['Descarga', replies.download, { ...success, archivo: 'JVBERg==' }],
    ['FoliosRestantes', replies.folios, { ...success, foliosDisponibleCiclo: '488' }],
    ['ListaDocumentos', replies.list, { ...success, documentos: [] }],
    ['ConsultaRucDv', replies.checkRuc, { ...success, infoRuc: { ruc: '8-123-456', dv: '91' } }],
  ])('to %s are read in any case of their keys, never without a code', (_, schema, reply) => {
    const upper = Object.fromEntries(Object.entries(reply).map(([key, value]) => [key.toUpperCase(), value]));
    expect(readBody(schema, jsonBody(reply))).toMatchObject({ ok: true, message: reply });
    expect(readBody(schema, jsonBody(upper))).toEqual(readBody(schema, jsonBody(reply)));
    expect(readBody(schema, jsonBody({ ...reply, codigo: null })).ok).toBe(false);
    expect(readBody(schema, Buffer.from('<html></html>')).ok).toBe(false);
  });

  test('left out, null and empty are all null, and unknown fields are passed over', () => {
    expect(readBody(replies.send, jsonBody({ codigo: 203, cufe: null, qr: '', otro: 1 }))).toEqual({
      ok: true,
      message: {
        ...{ codigo: '203', resultado: null, mensaje: null, cufe: null, qr: null },
        ...{ fechaRecepcionDGI: null, nroProtocoloAutorizacion: null, fechaLimite: null },
      },
    });
  });

  test('a byte that is no UTF-8 makes a reply unreadable', () => {
    const bytes = Buffer.from('{"codigo":"200","mensaje":"ñ"}', 'latin1');
    expect(readBody(replies.annul, bytes).ok).toBe(false);
  });

  test('a key spelt exactly wins over one spelt otherwise', () => {
    expect(readBody(replies.annul, jsonBody({ codigo: '200', Codigo: '203' }))).toMatchObject({
      message: { codigo: '200' },
    });
  });

  test.each([
    ['an object', jsonBody({ token: 'abc.def.ghi', expiracion: '2026-01-16T10:00:00-05:00' }), 'abc.def.ghi'],
    ['Pascal case', jsonBody({ Token: 'abc.def.ghi' }), 'abc.def.ghi'],
    ['a string of JSON', jsonBody('abc.def.ghi'), 'abc.def.ghi'],
    ['bare text', Buffer.from('abc.def.ghi'), 'abc.def.ghi'],
    ['nothing but words', jsonBody({ mensaje: 'no' }), null],
  ])('a token is found in %s', (_, bytes, token) => {
    expect(readBody(replies.authenticate, bytes)).toMatchObject({ ok: true, message: { token } });
  });

  test.each(['', '<html>', 'short', 'two words here', '[]', 'null', '12345678'])(
    'no token is found in "%s"',
    (body) => {
      expect(readBody(replies.authenticate, Buffer.from(body)).ok).toBe(false);
    },
  );
});
