import { afterEach, describe, expect, test } from 'vitest';
import { changed, invoice, offlineInvoice } from './support/documents.ts';
import { closeAll, cufeIn, jsonIn, startRegister } from './support/register.ts';

afterEach(closeAll);

describe('the files of a document', () => {
  test('the rFE has its elements in their order, its text escaped, and the QR at the end', async () => {
    const register = await startRegister();
    const name = 'documento.listaItems.item.0.descripcion';
    const cufe = cufeIn(await register.send(changed(offlineInvoice(1), { [name]: 'Pan <dulce> & "leche"' })));
    const reply = jsonIn(await register.ask('/Descarga', { cufe, tipoArchivo: 'XML' }));
    const xml = Buffer.from(String(reply['Archivo']), 'base64').toString('utf8');
    expect(xml).toContain('<rFE xmlns="http://dgi-fep.mef.gob.pa"><dVerForm>1.00</dVerForm>');
    expect(xml).toContain('<dDescProd>Pan &lt;dulce&gt; &amp; &quot;leche&quot;</dDescProd>');
    const inOrder = (...names: string[]) => names.map((each) => xml.indexOf(`<${each}>`));
    const general = [
      'dId',
      'gDGen',
      'iAmb',
      'iTpEmis',
      'dFechaCont',
      'dMotCont',
      'iDoc',
      'dNroDF',
      'dPtoFacDF',
      'dSeg',
      'dFechaEm',
      'iNatOp',
      'iTipoOp',
      'iDest',
      'iFormCAFE',
      'iEntCAFE',
      'dEnvFE',
      'iProGen',
      'iTipoTranVenta',
      'gEmis',
      'gRucEmi',
      'dNombEm',
      'dSucEm',
      'dCoordEm',
      'dDirecEm',
      'gUbiEm',
      'dTfnEm',
      'gDatRec',
      'iTipoRec',
      'cPaisRec',
    ];
    const rest = [
      'gItem',
      'dSecItem',
      'dDescProd',
      'dCodProd',
      'cUnidad',
      'dCantCodInt',
      'gPrecios',
      'dPrUnit',
      'dPrUnitDesc',
      'dPrItem',
      'dValTotItem',
      'gITBMSItem',
      'dTasaITBMS',
      'dValITBMS',
      'gTot',
      'dTotNeto',
      'dTotITBMS',
      'dTotISC',
      'dTotGravado',
      'dVTot',
      'dTotRec',
      'dVuelto',
      'iPzPag',
      'dNroItems',
      'dVTotItems',
      'gFormaPago',
      'iFormaPago',
      'dVlrCuota',
      'gNoFirm',
      'dQRCode',
    ];
    const places = inOrder(...general, ...rest);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(xml).toContain(`<dId>${cufe}</dId>`);
    expect(xml).toContain('<dSeg>123456789</dSeg>');
  });

  test('there is no PDF, and no file of a document somebody else sent', async () => {
    const register = await startRegister();
    const cufe = cufeIn(await register.send(invoice(1)));
    expect(jsonIn(await register.ask('/Descarga', { cufe, tipoArchivo: 'PDF' }))).toMatchObject({
      Codigo: '404',
      Archivo: null,
    });
    register.simulator.control.occupy({ number: '0000000009' });
    const foreign = register.simulator.books().documents[1]?.cufe;
    expect(jsonIn(await register.ask('/Descarga', { cufe: foreign, tipoArchivo: 'XML' }))).toMatchObject({
      Codigo: '404',
    });
  });

  test('the QR leads to the portal with CUFE, environment, digest and a token over the three', async () => {
    const register = await startRegister();
    const { qr, cufe } = jsonIn(await register.send(invoice(1)));
    const url = new URL(String(qr));
    expect(`${url.origin}${url.pathname}`).toBe('https://dgi-fep-test.mef.gob.pa:40001/Consultas/FacturasPorQR');
    const { chFE, iAmb, digestValue, jwt = '' } = Object.fromEntries(url.searchParams);
    expect([chFE, iAmb, digestValue]).toEqual([cufe, '2', expect.stringMatching(/^[\w+/]{43}=$/)]);
    const [head = '', payload = '', signature] = jwt.split('.').map((each) => Buffer.from(each, 'base64url'));
    expect(JSON.parse(head.toString())).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(JSON.parse(payload.toString())).toEqual({ chFE: cufe, iAmb: '2', digestValue });
    expect(signature).toHaveLength(32);
  });
});
