import { type ProblemsText } from '../en/problems.ts';

export const problems: ProblemsText = {
  sentences: {
    unreachable: 'No se llega al servidor y {document} no se envió. Revise el cable y la red e inténtelo de nuevo.',
    rejected: 'El servidor no admitió {document}. Lea el motivo, corríjalo e inténtelo de nuevo.',
    uncertain: 'El servidor no respondió por {document}. La caja vuelve a preguntar sola; no lo emita otra vez.',
    conflict: 'El servidor y la caja no coinciden sobre {document}. Abra la cola y decida.',
    timeout: 'No se envió todo a tiempo. La caja sigue enviando sola; mire la cola.',
  },
  serverErrors: {
    1: 'La administración fiscal no conoce esta caja. Revise el número de caja en la configuración.',
    2: 'Esta clave no tiene permiso para esta caja. Use otra clave o espere a que se tramite el formulario 5-PRRO.',
    3: 'El número fiscal no corresponde a esta caja. Revise el registro y reinicie la caja.',
    4: 'El turno ya está abierto con esta clave o con otra. Si no fue usted, averigüe quién lo abrió y ciérrelo allí.',
    5: 'El servidor no tiene ningún turno abierto. Abra el turno con F9 y repita el documento.',
    6: 'El último documento del turno debe ser el informe Z. Haga el Z con F9 y después cierre.',
    7: 'El servidor espera otro número. La caja compara los números sola; repita el documento.',
    8: 'El informe Z de este turno ya está en el servidor. Cierre el turno con F9.',
    9: 'El servidor da el documento por erróneo. Revise el reloj, la clave y el nombre y la dirección registrados, e inténtelo de nuevo.',
    10: 'Un documento de la sesión sin conexión se dio por erróneo y el envío se detuvo. No se pierde nada; abra la cola y decida.',
    11: 'El servidor no entiende la petición. Anote la hora y avise al servicio técnico.',
    12: 'Falló la comprobación de firma del servidor. Inténtelo otra vez; a la segunda, siga sin conexión.',
    13: 'El servidor no tiene esos datos. Revise el número y pregunte de nuevo.',
  },
  document: (number) => `el documento n.º ${number}`,
  noDocument: 'el documento',
  words: (text) => `El servidor dice: ${text}`,
};
