import { type TroubleText } from '../en/trouble.ts';

export const trouble: TroubleText = {
  title: 'КАСУ НЕ МОЖНА ВІДКРИТИ',
  notice: 'Дещо треба полагодити',
  certain: 'Що відомо напевно',
  next: 'Що робити',
  doctor: 'Докладніше, рядок за рядком: kasa doctor.',
};
