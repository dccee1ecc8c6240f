import { type RefusalCode } from '../../../fiscal/refusal.ts';

export const refusals: Readonly<Record<RefusalCode, string>> = {
  'session-limit':
    'La sesión sin conexión ha durado lo que la ley permite. Restablezca la conexión y vuelva a la línea: se envía lo pendiente y se sigue vendiendo.',
  'month-limit': 'Se agotó el tiempo sin conexión de este mes. Restablezca la conexión: se sigue vendiendo en línea.',
  'no-session-pair':
    'El servidor aún no ha preparado una sesión sin conexión. Restablezca la conexión y se sigue vendiendo.',
  'no-numbers-left':
    'No quedan números sin conexión. Restablezca la conexión: se envía lo pendiente y llegan números nuevos.',
  'first-shift-needs-link':
    'El primer turno de una caja solo se abre en línea. Revise el cable y la red e inténtelo de nuevo.',
  'opening-needs-link':
    'Un turno solo se abre cuando el servidor responde. Revise el cable y la red e inténtelo de nuevo.',
  'awaiting-answer':
    'El servidor aún no ha respondido por el documento n.º {number}. Espere la conexión: la caja vuelve a preguntar sola.',
  'behind-server':
    'El servidor va por el número {theirs} y la caja por el {ours}: sus datos son una copia vieja, o vende otro equipo con su registro. No se vende hasta que decida una persona; /queue muestra cómo.',
  'folder-moved':
    'Esta carpeta de datos se copió o movió y aún no se comparó con el servidor. Restablezca la conexión: se compara sola y se sigue vendiendo.',
  'shift-open': 'El turno ya está abierto. Siga vendiendo.',
  'shift-closed': 'No hay turno abierto. Ábralo con F9.',
  'z-made': 'El informe Z de este turno ya está hecho. Cierre el turno con F9; la próxima venta abre otro.',
  'z-missing': 'El turno aún no tiene informe Z. Haga primero el Z y después cierre.',
  'already-offline': 'La caja ya trabaja sin conexión. Siga vendiendo.',
  'not-offline': 'No hay ninguna sesión sin conexión, así que no hay nada que terminar.',
  'not-manual': 'Esta caja pasa sola a trabajar sin conexión. No hay nada que cambiar a mano.',
  'chain-unbroken': 'Los documentos se envían en orden y ninguno estorba. No hay nada que apartar.',
  'no-login': 'Desde el arranque no se ha iniciado sesión en el servidor. Conéctese una vez y luego active el modo.',
  'conditions-not-accepted': 'No se aceptaron las condiciones del modo offline. Léalas y acéptelas primero.',
  'bad-reason': 'El motivo debe tener de {shortest} a {longest} caracteres. Escríbalo de nuevo.',
  'cash-only': 'En modo offline solo se cobra en efectivo. Cobre en efectivo.',
  'no-link':
    'El servidor no se puede usar ahora: no responde o rechaza el acceso. No se vendió nada. Inténtelo de nuevo o active el modo offline.',
  'nothing-sent-offline': 'En modo offline no se envía nada. Desactive el modo: así se envía todo.',
  'documents-unsettled':
    'Hay documentos que aún no tiene el servidor: {count}. Envíelos, o aparte el rechazado, e inténtelo de nuevo.',
  'cannot-set-aside':
    'El documento {number} no está rechazado ni en conflicto. Solo un documento así se puede apartar.',
  'closed-offline':
    'Esto no se puede hacer con el modo offline activado. Desactive el modo con /offline e inténtelo de nuevo.',
  'no-signer': 'No se puede usar la clave de firma: {why}. Revise la clave y su contraseña e inténtelo de nuevo.',
  'storage-full': 'El disco está lleno: {why}. Libere espacio e inténtelo de nuevo; no se ha registrado nada.',
  'bad-request': 'No se entiende la petición: {why}. No se ha registrado nada; revise lo enviado.',
  'unknown-code': 'No hay ningún artículo «{value}». Escriba parte del nombre para buscarlo.',
  'bad-check-digit': 'El código {value} se leyó mal: no cuadra la última cifra. Escanéelo de nuevo.',
  'price-missing': '«{value}» no tiene precio. Indique uno o elija otro artículo.',
  'bad-quantity': '{value} no puede ser una cantidad. Escriba un número mayor que cero, con tres decimales como mucho.',
  'bad-price': '{value} no puede ser un precio. Escriba un importe mayor que cero.',
  'bad-amount': '{value} no puede ser un importe. Escriba un número mayor que cero, con dos decimales como mucho.',
  'bad-commodity-code': '«{value}» no es un código de mercancía. Use sus 10, 8, 6 o 4 cifras.',
  'bad-discount': 'Un descuento de {value} supera lo que cuesta la línea. Escriba uno menor.',
  'bad-tax': 'Esta caja no tiene el impuesto «{value}». Corrija el artículo en el catálogo.',
  'nothing-to-sell': 'El recibo está vacío. Escanee primero un artículo.',
  'nothing-to-pay': 'El recibo suma cero y no se puede emitir. Quite el descuento o el artículo.',
  'nothing-to-cancel': 'No hay un último documento que se pueda anular. Haga una devolución.',
  'too-many-lines': 'Un recibo tiene {limit} líneas como mucho. Cobre este y empiece otro.',
  'unknown-document': 'No hay ningún documento n.º {number} que sirva. Revise el número en el recibo.',
  'returns-too-much': 'Se devolvería más de «{value}» de lo vendido en ese recibo. Baje la cantidad.',
  underpaid: '{given} es menos de lo debido: {due}. Cobre el resto.',
  overpaid: '{given} es más de lo debido: {due}. Solo el efectivo da cambio.',
  'text-not-encodable': 'El carácter «{value}» no puede figurar en un documento fiscal. Escríbalo de otra forma.',
  'text-too-long': 'El texto es demasiado largo: {limit} caracteres como mucho. Acórtelo.',
};
