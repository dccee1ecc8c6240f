import { type DocumentsText } from '../en/documents.ts';

export const documents: DocumentsText = {
  kinds: {
    openShift: 'відкриття зміни',
    closeShift: 'закриття зміни',
    sale: 'продаж',
    return: 'повернення',
    cashIn: 'внесення',
    cashOut: 'вилучення',
    storno: 'сторно',
    z: 'Z-звіт',
    offlineBegin: 'початок офлайн',
    offlineEnd: 'кінець офлайн',
  },
  states: {
    accepted: 'зареєстровано',
    waiting: 'у черзі',
    uncertain: 'без відповіді',
    rejected: 'відхилено',
    conflict: 'розбіжність',
    revoked: 'відкликано',
    refused: 'не прийнято',
    withdrawn: 'не надіслано',
    setAside: 'відкладено',
  },
  tenders: { cash: 'готівка', card: 'картка', transfer: 'переказ', voucher: 'сертифікат' },
  number: (number) => `№ ${number}`,
};
