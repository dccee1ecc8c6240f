import { keys as english, type KeysText } from '../en/keys.ts';

export const keys: KeysText = {
  names: english.names,
  help: 'Довідка',
  helpHelp: 'Показує, що робить кожна клавіша цього екрана',
  stopWaiting: 'Офлайн',
  stopWaitingHelp: 'Припиняє чекати на сервер і одразу продовжує офлайн',
  giveUp: 'Не чекати',
  giveUpHelp: 'Припиняє чекати на сервер; про відповідь каса спитає згодом',
  nothingSent: 'Зараз нічого не надсилається.',
  quit: 'Вихід',
  quitHelp: 'Закриває касу; перепитує, якщо є незавершений чек',
  repaint: 'Оновити',
  repaintHelp: 'Перемальовує весь екран',
};
