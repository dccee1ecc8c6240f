import { type PracticeText } from '../en/practice.ts';

export const practice: PracticeText = {
  brand: { demo: 'demo', training: 'PRÁCTICA' },
  training: 'PRÁCTICA: NINGUNA VENTA ES REAL',
  paper: { demo: 'DEMOSTRACIÓN, NO ES DOCUMENTO FISCAL', training: 'PRÁCTICA, NO ES DOCUMENTO FISCAL' },
};
