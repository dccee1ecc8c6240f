import { type PeopleText } from '../en/people.ts';

export const people: PeopleText = {
  title: 'Касу замкнено',
  ask: 'Наберіть свій PIN і натисніть Enter.',
  pin: 'PIN',
  kept: 'Усе лишається таким, як було.',
  sent: 'Усе лишається, як було; надсилання триває саме.',
  wrong: 'Такого PIN ні в кого немає. Спробуйте ще раз.',
  wait: (seconds) => `Такого PIN ні в кого немає. Наступна спроба через ${seconds} с.`,
  short: 'PIN має від 4 до 8 цифр.',
  scan: 'Це було сканування, а не PIN. Спершу увійдіть.',
  lock: { label: 'Замкнути', help: 'Замикає касу, доки не наберуть PIN; усе лишається таким, як було' },
  nobody: 'PIN ще ні в кого немає. Додайте людей: kasa people add NAME',
  keys: {
    enter: { label: 'Увійти', help: 'Відмикає касу для того, чий PIN набрано' },
    backspace: { label: '', help: 'Стирає останню цифру' },
    escape: { label: 'Стерти', help: 'Стирає всі цифри' },
  },
};
