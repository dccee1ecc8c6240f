import { type PracticeText } from '../en/practice.ts';

export const practice: PracticeText = {
  brand: { demo: 'demo', training: 'НАВЧАННЯ' },
  training: 'НАВЧАННЯ: ПРОДАЖІ НЕСПРАВЖНІ',
  paper: { demo: 'ДЕМОНСТРАЦІЙНИЙ, НЕ Є ФІСКАЛЬНИМ', training: 'НАВЧАЛЬНИЙ, НЕ Є ФІСКАЛЬНИМ' },
};
