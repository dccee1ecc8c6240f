import { createHash } from 'node:crypto';
import type { Account } from '../accounts.ts';
import { cufePart } from '../cufe/cufe.ts';
import type { SentDocument } from '../documents/sent-document.ts';
import type { SentReference } from '../documents/sent-transaction.ts';
import { type Content, elements } from './element.ts';
import { itemContent, totalsContent } from './rfe-items.ts';
import { issuerContent, receiverContent } from './rfe-parties.ts';

const namespace = 'http://dgi-fep.mef.gob.pa';

export type RfeFacts = { readonly document: SentDocument; readonly account: Account; readonly cufe: string };

/** The rFE file without a signature: the elements of protocol 1.8 in their order, the QR address at the end. */
export const fileOf = (facts: RfeFacts & { readonly qr: string }): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rFE xmlns="${namespace}">${signedPart(facts)}<gNoFirm><dQRCode><![CDATA[${facts.qr}]]></dQRCode></gNoFirm></rFE>`;

/** The digest a signature would be made over: SHA-256 of the file without signature and QR, base64. */
export const digestOf = (facts: RfeFacts): string =>
  createHash('sha256')
    .update(`<rFE xmlns="${namespace}">${signedPart(facts)}</rFE>`)
    .digest('base64');

const signedPart = (facts: RfeFacts): string => {
  const { document, cufe } = facts;
  return elements([
    ['dVerForm', '1.00'],
    ['dId', cufe],
    ['gDGen', generalContent(facts)],
    ...document.listaItems.item.map((item, place) => ['gItem', itemContent(item, place)] as const),
    ['gTot', totalsContent(document.totalesSubTotales)],
  ]);
};

const generalContent = ({ document, account, cufe }: RfeFacts): Content => {
  const { datosTransaccion: transaction, tipoSucursal } = document;
  const references = transaction.listaDocsFiscalReferenciados?.docFiscalReferenciado ?? [];
  return [
    ['iAmb', String(account.issuer.environment)],
    ['iTpEmis', transaction.tipoEmision],
    ['dFechaCont', transaction.fechaInicioContingencia],
    ['dMotCont', transaction.motivoContingencia],
    ['iDoc', transaction.tipoDocumento],
    ['dNroDF', transaction.numeroDocumentoFiscal],
    ['dPtoFacDF', transaction.puntoFacturacionFiscal],
    ['dSeg', cufePart(cufe, 'securityCode')],
    ['dFechaEm', transaction.fechaEmision],
    ['dFechaSalida', transaction.fechaSalida],
    ['iNatOp', transaction.naturalezaOperacion],
    ['iTipoOp', transaction.tipoOperacion],
    ['iDest', transaction.destinoOperacion],
    ['iFormCAFE', transaction.formatoCAFE],
    ['iEntCAFE', transaction.entregaCAFE],
    ['dEnvFE', transaction.envioContenedor],
    ['iProGen', transaction.procesoGeneracion],
    ['iTipoTranVenta', transaction.tipoVenta],
    ['iTipoSuc', tipoSucursal],
    ['dInfEmFE', transaction.informacionInteres],
    ['gEmis', issuerContent(account, document.codigoSucursalEmisor)],
    ['gDatRec', receiverContent(transaction.cliente)],
    ...references.map((reference) => ['gDFRef', referenceContent(account, reference)] as const),
  ];
};

const referenceContent = ({ issuer }: Account, reference: SentReference): Content => [
  [
    'gRucEmDFRef',
    [
      ['dTipoRuc', String(issuer.rucType)],
      ['dRuc', issuer.ruc],
      ['dDV', issuer.dv],
    ],
  ],
  ['dNombEmRef', issuer.name],
  ['dFechaDFRef', reference.fechaEmisionDocFiscalReferenciado],
  [
    'gDFRefNum',
    [
      ['gDFRefFE', reference.cufeFEReferenciada && [['dCUFERef', reference.cufeFEReferenciada]]],
      ['gDFRefFacPap', reference.nroFacturaPapel && [['dNroFacPap', reference.nroFacturaPapel]]],
      ['gDFRefFacIE', reference.nroFacturaIF && [['dNroFacIE', reference.nroFacturaIF]]],
    ],
  ],
];
