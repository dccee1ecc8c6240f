import { keys as english, type KeysText } from '../en/keys.ts';

export const keys: KeysText = {
  names: {
    ...english.names,
    enter: 'Intro ',
    delete: 'Supr ',
    backspace: 'Retroceso ',
    home: 'Inicio ',
    end: 'Fin ',
    pageup: 'RePág ',
    pagedown: 'AvPág ',
  },
  help: 'Ayuda',
  helpHelp: 'Muestra qué hace cada tecla de esta pantalla',
  stopWaiting: 'Sin conexión',
  stopWaitingHelp: 'Deja de esperar al servidor y sigue sin conexión al momento',
  giveUp: 'No esperar más',
  giveUpHelp: 'Deja de esperar al servidor; la respuesta se pide después',
  nothingSent: 'Ahora no se está enviando nada.',
  quit: 'Salir',
  quitHelp: 'Cierra la caja; antes pregunta si hay una venta sin terminar',
  repaint: 'Redibujar',
  repaintHelp: 'Dibuja de nuevo toda la pantalla',
};
