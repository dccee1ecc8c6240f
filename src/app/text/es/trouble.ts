import { type TroubleText } from '../en/trouble.ts';

export const trouble: TroubleText = {
  title: 'LA CAJA NO SE PUEDE ABRIR',
  certain: 'Lo que es seguro',
  next: 'Qué hacer',
  doctor: 'kasa doctor explica más, línea por línea.',
};
