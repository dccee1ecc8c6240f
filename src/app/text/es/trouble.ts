import { type TroubleText } from '../en/trouble.ts';

export const trouble: TroubleText = {
  title: 'LA CAJA NO SE PUEDE ABRIR',
  notice: 'Hay algo que arreglar',
  certain: 'Lo que es seguro',
  next: 'Qué hacer',
  doctor: 'kasa doctor explica más, línea por línea.',
};
