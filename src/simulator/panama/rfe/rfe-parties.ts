import type { Account } from '../accounts.ts';
import type { SentDocument } from '../documents/sent-document.ts';
import type { Content } from './element.ts';

/** gEmis: who issues, as the portal has it. */
export const issuerContent = ({ issuer, premises }: Account, branch: string): Content => [
  [
    'gRucEmi',
    [
      ['dTipoRuc', String(issuer.rucType)],
      ['dRuc', issuer.ruc],
      ['dDV', issuer.dv],
    ],
  ],
  ['dNombEm', issuer.name],
  ['dSucEm', branch],
  ['dCoordEm', premises.coordinates],
  ['dDirecEm', issuer.address],
  [
    'gUbiEm',
    [
      ['dCodUbi', premises.locationCode],
      ['dCorreg', premises.corregimiento],
      ['dDistr', premises.district],
      ['dProv', premises.province],
    ],
  ],
  ['dTfnEm', premises.phone],
];

type Receiver = SentDocument['datosTransaccion']['cliente'];

/** gDatRec: who receives; of a final consumer only that and the country. */
export const receiverContent = (receiver: Receiver): Content => [
  ['iTipoRec', receiver.tipoClienteFE],
  [
    'gRucRec',
    receiver.numeroRUC === undefined
      ? undefined
      : [
          ['dTipoRuc', receiver.tipoContribuyente],
          ['dRuc', receiver.numeroRUC],
          ['dDV', receiver.digitoVerificadorRUC],
        ],
  ],
  ['dNombRec', receiver.razonSocial],
  ['dDirecRec', receiver.direccion],
  [
    'gUbiRec',
    receiver.codigoUbicacion === undefined
      ? undefined
      : [
          ['dCodUbi', receiver.codigoUbicacion],
          ['dCorreg', receiver.corregimiento],
          ['dDistr', receiver.distrito],
          ['dProv', receiver.provincia],
        ],
  ],
  ['dTfnRec', receiver.telefono1],
  ['dCorElectRec', receiver.correoElectronico1],
  ['cPaisRec', receiver.pais],
];
