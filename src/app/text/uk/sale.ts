import { type SaleText } from '../en/sale.ts';

type Forms = { readonly one: string; readonly few: string; readonly many: string };

/** The form a noun takes after a number. */
const plural = (count: number, { one, few, many }: Forms): string => {
  const [tens, ones] = [count % 100, count % 10];
  if (ones === 1 && tens !== 11) return one;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
};

const positions = (count: number): string =>
  `${count} ${plural(count, { one: 'позиція', few: 'позиції', many: 'позицій' })}`;

export const sale: SaleText = {
  receipt: 'новий чек',
  returning: (of) => (of === null ? 'ПОВЕРНЕННЯ без чека' : `ПОВЕРНЕННЯ за ${of}`),
  items: positions,
  empty: 'Зіскануйте товар або наберіть частину назви.',
  discount: 'знижка',
  surcharge: 'надбавка',
  total: 'РАЗОМ',
  net: 'без податку',
  cash: 'готівкою',
  refund: 'ДО ВИДАЧІ',
  lastChange: 'решта',
  lastOffline: 'офлайн',
  lastOnline: 'онлайн',
  parked: (count) => `відкладено ${count}`,
  parkedLine: positions,
  more: (count) => `… і ще ${count}`,
  manyMore: (count) => `… і ще понад ${count}`,
  tryNow: "Наберіть /sync, щоб перевірити зв'язок зараз.",
  inFlight: (total) => `оформлюється ${total}`,
  loading: 'Каталог завантажується.',
  prompts: {
    return: 'Номер чека або скан його коду; лише Enter — повернення без чека.',
    void: 'Анулювати весь чек? Enter — так, Esc — ні.',
    discount: 'Наберіть -10% або -5; надбавка: +3.',
    find: 'Наберіть будь-які частини назви.',
  },
  previews: {
    price: (name, price) => `${name}: ${price}`,
    withTax: (amount) => `до сплати ${amount}`,
    discount: (name) => `на ${name}`,
    takes: (quantity) => `${quantity} × те, що зіскануєте`,
  },
  messages: {
    weightMissing: (name) => `«${name}» продається на вагу. Спершу вагу, ось так: 0,350*код.`,
    noLine: 'Рядків ще немає. Спершу зіскануйте товар.',
    badDiscount: (typed) => `${typed} — не знижка. Наберіть -10% або -5; надбавка: +3.`,
    discountTooHigh: (typed, cost) => `${typed} — більше за вартість рядка (${cost}). Наберіть менше: -10% або -5.`,
    surchargeTooHigh: (typed) => `Надбавка ${typed} завелика. Наберіть менше: +10% або +3.`,
    tooMuch: (quantity) => `${quantity} — забагато для одного рядка. Esc очищає; потім наберіть менше, ось так: 3*код.`,
    unknownCommand: (typed) => `Команди ${typed} немає. Наберіть лише /, щоб побачити всі.`,
    noArticle: (typed) => `У каталозі немає нічого схожого на «${typed}». Наберіть менше літер.`,
    unknownReceipt: (typed) => `Продажу з номером ${typed} тут немає. Перевірте номер на чеку.`,
    allReturned: (number) => `За чеком ${number} усе вже повернено.`,
    returnNeedsEmpty: 'Спершу оплатіть, відкладіть або анулюйте чек; потім починайте повернення.',
    nothingParked: 'Відкладених чеків немає, і відкладати нічого.',
    sent: (count) => (count === 0 ? 'На надсилання нічого не чекає.' : `Щойно надіслано: ${count}.`),
    noReceipt: 'Ще жодного чека не оформлено.',
    copied: (number) => `Копія № ${number} друкується.`,
    notPrinted: (why) => `Копію не надруковано: ${why}. Сам чек збережено; перевірте принтер і натисніть F11 ще раз.`,
    noPrinter: 'У цієї каси немає принтера. Чек можна побачити в журналі.',
  },
  keys: {
    pay: { label: 'Оплата', help: 'Відкриває оплату; далі Enter бере готівку без решти' },
    find: { label: 'Пошук', help: 'Шукає за назвою, також цифри' },
    discount: { label: 'Знижка', help: 'Починає знижку на вибраний рядок' },
    park: { label: 'Відкл', help: 'Відкладає чек; на порожньому чеку показує відкладені' },
    return: { label: 'Поверн', help: 'Повернення товару: запитує чек' },
    void: { label: 'Анул', help: 'Анулює весь чек після Enter' },
    cash: { label: 'Гроші', help: 'Внесення і вилучення готівки' },
    shift: { label: 'Зміна', help: 'Зміна, X- і Z-звіти' },
    menu: { label: 'Меню', help: 'Усе інше' },
    copy: { label: 'Копія', help: 'Друкує копію останнього чека' },
    enter: { label: '', help: 'Робить те, що написано під рядком вводу' },
    del: { label: '', help: 'Анулює останній або вибраний рядок' },
    up: { label: '', help: 'Вибирає рядок або товар вище' },
    down: { label: '', help: 'Вибирає рядок або товар нижче' },
    less: { label: '', help: 'На одиницю менше у вибраному рядку' },
    more: { label: '', help: 'На одиницю більше у вибраному рядку' },
    backspace: { label: '', help: 'Стирає останній знак' },
    escape: { label: '', help: 'Очищає ввід, запитання, вибір рядка' },
  },
  commands: {
    x: 'X-звіт',
    z: 'Z-звіт із підрахунком',
    close: 'Закрити зміну',
    sync: 'Надіслати чергу зараз',
    journal: 'Журнал документів',
    queue: "Зв'язок і черга",
    large: 'Велика сума: так чи ні',
    demo: 'Демонстрація',
  },
};
