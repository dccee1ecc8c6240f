import { type StartText } from '../en/start.ts';

export const start: StartText = {
  title: 'KASA  перший запуск',
  intro: 'Щонайбільше шість запитань. Enter бере те, що стоїть; досить самого Enter.',
  question: (number, of) => `запитання ${number} з ${of}`,
  asks: {
    language: 'Мова',
    country: 'Країна',
    server: 'Фіскальний сервер',
    register: 'Номер каси',
    cashier: "Ім'я касира",
    catalogue: 'Файл товарів',
  },
  hints: {
    language: 'Стрілки вгору і вниз обирають.',
    country: 'Стрілки вгору і вниз обирають.',
    server: 'Адреса сервера або «демонстрація»: тоді сервер вбудований.',
    register: 'Фіскальний номер, що його дала податкова. Демонстрація має свій.',
    cashier: 'Так, як на чеках.',
    catalogue: 'Файл CSV або JSON. Порожньо: невеликий, що є в Kasa.',
  },
  demonstration: 'демонстрація',
  defaultCashier: 'Касир 1',
  ownCatalogue: 'демонстраційні товари',
  languages: { en: 'English', uk: 'українська', es: 'español' },
  bad: {
    server: 'Напишіть адресу, що починається з http:// або https://, чи слово «демонстрація».',
    register: 'Номер каси складається лише з цифр, щонайбільше десяти.',
    registerMissing: 'Для справжнього сервера потрібен номер каси.',
    cashier: "Напишіть ім'я, щонайбільше 128 знаків.",
    catalogue: 'Файл має закінчуватися на .csv або .json.',
  },
  working: 'Налаштовую…',
  failed: (reason) => `Не вдалося: ${reason}`,
  failedNext: 'Поверніться (Esc) і змініть відповідь або натисніть Enter, щоб спробувати ще.',
  keys: {
    next: { label: 'Далі', help: 'Бере те, що стоїть, і йде далі; після останнього запитання налаштовує касу' },
    before: { label: 'Назад', help: 'Повертає до попереднього запитання' },
    choose: { label: 'Обрати', help: 'Обирає зі списку' },
    leave: { label: 'Вийти', help: 'Виходить; нічого не налаштовано' },
  },
};
