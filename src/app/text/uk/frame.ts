import { type FrameText } from '../en/frame.ts';

export const frame: FrameText = {
  total: 'РАЗОМ',
  tooSmall: (columns, rows) => `Вікно має розмір ${columns} на ${rows}. Потрібно щонайменше 80 на 24.`,
  leaveTitle: 'Закрити касу?',
  leaveSentence: "Незавершений чек збережено: він з'явиться при наступному запуску.",
  leaveWaiting: (count) => `У черзі на надсилання документів: ${count}. Вони надсилаються, лише поки каса працює.`,
  leaveMode: (count) =>
    `Офлайн-режим лишається ввімкненим, і його час іде далі. Документів у черзі: ${count}; вони надішлються, коли його вимкнуть.`,
  leaveYes: 'Закрити',
  leaveYesHelp: 'Завершує програму',
  leaveNo: 'Лишитися',
  leaveNoHelp: 'Повертає до продажу',
  gotIt: 'Назад',
  gotItHelp: 'Закриває повідомлення',
  enterDoes: (what) => `Enter: ${what}`,
  removed: (name) => `Прибрано: ${name}`,
};
