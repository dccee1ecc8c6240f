import { type HelpText } from '../en/help.ts';

export const help: HelpText = {
  title: 'Ayuda',
  here: 'Teclas de esta pantalla',
  line: 'La línea de entrada',
  commands: 'Órdenes que se escriben en ella',
  page: (page, pages) => `página ${page} de ${pages}`,
  now: (reason) => `(ahora: ${reason})`,
  screens: {
    sale: 'Venta',
    pay: 'Pago',
    shift: 'Turno',
    count: 'Informe Z',
    cash: 'Entradas y salidas de efectivo',
    journal: 'Diario',
    document: 'Un documento',
    queue: 'Conexión y cola',
    demo: 'Demostración',
    menu: 'Menú',
  },
  grammar: [
    ['escanear, o código e Intro', 'añade el artículo'],
    ['3*código  o  0,350*código', 'tantas unidades, o tanto peso'],
    ['letras', 'busca por nombre: trozos en cualquier orden y teclado'],
    ['← → con la línea vacía', 'uno menos o uno más de la línea elegida'],
    ['-10%  -5  +3', 'descuento o recargo en la línea elegida'],
    ['?código', 'muestra el precio'],
    ['/palabra', 'cualquier orden por su nombre; solo / las muestra todas'],
    ['Supr', 'quita del recibo la línea elegida'],
    ['Intro con la línea vacía', 'no hace nada: el pago tiene su propia tecla'],
  ],
  keys: {
    next: { label: 'Siguiente', help: 'Una página adelante' },
    previous: { label: 'Anterior', help: 'Una página atrás' },
    back: { label: 'Atrás', help: 'Vuelve atrás' },
  },
};
