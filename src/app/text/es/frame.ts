import { type FrameText } from '../en/frame.ts';

export const frame: FrameText = {
  total: 'TOTAL',
  tooSmall: (columns, rows) => `La ventana mide ${columns} por ${rows}. Hacen falta al menos 80 por 24.`,
  leaveTitle: '¿Cerrar la caja?',
  leaveSentence: 'La venta sin terminar se guarda y vuelve al abrir de nuevo.',
  leaveWaiting: (count) =>
    count === 1
      ? 'Queda 1 documento por enviar; solo se envía mientras la caja está abierta.'
      : `Quedan ${count} documentos por enviar; solo se envían mientras la caja está abierta.`,
  leaveMode: (count) =>
    `El modo offline sigue activado y su tiempo corre. Documentos en espera: ${count}; se envían al desactivarlo.`,
  leaveYes: 'Cerrar',
  leaveYesHelp: 'Termina el programa',
  leaveNo: 'Seguir',
  leaveNoHelp: 'Vuelve a la venta',
  gotIt: 'Volver',
  gotItHelp: 'Cierra este mensaje',
  enterDoes: (what) => `Intro: ${what}`,
  removed: (name) => `Quitado: ${name}`,
};
