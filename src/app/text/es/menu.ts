import { type MenuText } from '../en/menu.ts';

export const menu: MenuText = {
  title: 'Menú',
  hint: 'Una cifra elige, o las flechas e Intro.',
  cashier: (name) => `cajero ${name}`,
  items: {
    shift: ['Turno', 'abrir, X, Z, cerrar, efectivo'],
    journal: ['Diario', 'todos los documentos, buscar, copia, devolución'],
    queue: ['Conexión y cola', 'límites, qué espera y por qué'],
    help: ['Ayuda', 'teclas y línea de entrada'],
    demo: ['Demostración', 'cortar la conexión, perder respuestas, el reloj'],
    language: ['Idioma: español', 'English, українська'],
    leave: ['Salir', 'cierra el programa; no se pierde nada'],
  },
  noDemo: 'Esta caja trabaja con un servidor real.',
  keys: {
    up: { label: 'Subir', help: 'Elige la línea de arriba' },
    down: { label: 'Bajar', help: 'Elige la línea de abajo' },
    choose: { label: 'Elegir', help: 'Abre la línea elegida' },
    back: { label: 'Atrás', help: 'Vuelve atrás' },
  },
};
