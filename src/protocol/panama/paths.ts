/** What every path hangs on; the base address a register is given ends in it. */
export const basePath = '/api';

/** Method and path below the base of each operation of the PAC (spec/pa 2.1). */
export const operations = {
  authenticate: { method: 'POST', path: '/Autenticacion' },
  send: { method: 'POST', path: '/Enviar' },
  status: { method: 'POST', path: '/EstadoDocumento' },
  annul: { method: 'POST', path: '/Anulacion' },
  download: { method: 'POST', path: '/Descarga' },
  folios: { method: 'GET', path: '/FoliosRestantes' },
  list: { method: 'POST', path: '/ListaDocumentos' },
  checkRuc: { method: 'POST', path: '/ConsultaRucDv' },
} as const;

export type Operation = keyof typeof operations;
