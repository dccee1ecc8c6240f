import { type DocumentsText } from '../en/documents.ts';

export const documents: DocumentsText = {
  kinds: {
    openShift: 'apertura de turno',
    closeShift: 'cierre de turno',
    sale: 'venta',
    return: 'devolución',
    cashIn: 'entrada',
    cashOut: 'salida',
    storno: 'anulación',
    z: 'informe Z',
    offlineBegin: 'inicio sin conexión',
    offlineEnd: 'fin sin conexión',
  },
  states: {
    accepted: 'registrado',
    waiting: 'en espera',
    uncertain: 'sin respuesta',
    rejected: 'rechazado',
    conflict: 'en conflicto',
    revoked: 'revocado',
    refused: 'no admitido',
    withdrawn: 'no enviado',
    setAside: 'apartado',
  },
  tenders: { cash: 'efectivo', card: 'tarjeta', transfer: 'transferencia', voucher: 'vale' },
  number: (number) => `n.º ${number}`,
};
