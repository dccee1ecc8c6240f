import { type ProblemsText } from '../en/problems.ts';

export const problems: ProblemsText = {
  sentences: {
    unreachable: 'No se llega al servidor y {document} no se envió. Revise el cable y la red e inténtelo de nuevo.',
    rejected: 'El servidor no admitió {document}. Lea el motivo, corríjalo e inténtelo de nuevo.',
    uncertain: 'El servidor no respondió por {document}. La caja vuelve a preguntar sola; no lo emita otra vez.',
    conflict: 'El servidor y la caja no coinciden sobre {document}. Abra la cola y decida.',
    timeout: 'No se envió todo a tiempo. La caja sigue enviando sola; mire la cola.',
  },
  document: (number) => `el documento n.º ${number}`,
  noDocument: 'el documento',
  network: {
    ECONNREFUSED: 'nadie responde en esta dirección',
    ECONNRESET: 'la conexión se cortó',
    EPIPE: 'la conexión se cortó',
    UND_ERR_SOCKET: 'la conexión se cortó',
    ENOTFOUND: 'ningún servidor tiene ese nombre',
    EAI_AGAIN: 'no se pudo buscar el nombre del servidor',
    EHOSTUNREACH: 'no hay camino al servidor',
    ENETUNREACH: 'no hay red',
    ENETDOWN: 'la red no funciona',
    EADDRNOTAVAIL: 'no hay red',
    ETIMEDOUT: 'no hubo respuesta a tiempo',
    UND_ERR_CONNECT_TIMEOUT: 'no hubo conexión a tiempo',
    UND_ERR_HEADERS_TIMEOUT: 'no hubo respuesta a tiempo',
    UND_ERR_BODY_TIMEOUT: 'la respuesta se cortó',
    EPROTO: 'la dirección no ofrece conexión segura',
    CERT_HAS_EXPIRED: 'el certificado del servidor ha caducado',
    LOGIN_REFUSED: 'el servidor no conoce este usuario o esta contraseña',
  },
  because: (why) => `Motivo: ${why}.`,
  words: (text) => `El servidor dice: ${text}`,
};
