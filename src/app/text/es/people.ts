import { type PeopleText } from '../en/people.ts';

export const people: PeopleText = {
  title: 'La caja está bloqueada',
  ask: 'Escriba su PIN y pulse Intro.',
  pin: 'PIN',
  kept: 'Todo queda como estaba.',
  sent: 'Todo queda como estaba; el envío sigue por sí solo.',
  wrong: 'Nadie tiene este PIN. Inténtelo de nuevo.',
  wait: (seconds) => `Nadie tiene este PIN. El siguiente cuenta en ${seconds} s.`,
  short: 'Un PIN tiene de 4 a 8 cifras.',
  scan: 'Eso fue un escaneo, no un PIN. Entre primero.',
  lock: { label: 'Bloquear', help: 'Bloquea la caja hasta que se escriba un PIN; todo queda como estaba' },
  nobody: 'Nadie tiene PIN todavía. Añada personas: kasa people add NAME',
  keys: {
    enter: { label: 'Entrar', help: 'Desbloquea la caja para la persona cuyo PIN se escribe' },
    backspace: { label: '', help: 'Quita la última cifra' },
    escape: { label: 'Borrar', help: 'Quita todas las cifras' },
  },
};
