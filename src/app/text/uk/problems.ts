import { type ProblemsText } from '../en/problems.ts';

export const problems: ProblemsText = {
  sentences: {
    unreachable: 'Сервер недоступний, тому {document} не надіслано. Перевірте кабель і мережу та спробуйте ще раз.',
    rejected: 'Сервер не прийняв {document}. Прочитайте причину, виправте і спробуйте ще раз.',
    uncertain: 'Сервер не відповів на {document}. Каса запитає сама; не створюйте його вдруге.',
    conflict: 'Дані сервера і каси про {document} розходяться. Відкрийте чергу і вирішіть, що робити.',
    timeout: 'За відведений час надіслано не все. Каса надсилає далі сама; дивіться чергу.',
  },
  document: (number) => `документ № ${number}`,
  noDocument: 'документ',
  network: {
    ECONNREFUSED: 'за цією адресою ніхто не відповідає',
    ECONNRESET: "з'єднання обірвалося",
    EPIPE: "з'єднання обірвалося",
    UND_ERR_SOCKET: "з'єднання обірвалося",
    ENOTFOUND: 'сервера з такою назвою немає',
    EAI_AGAIN: 'не вдалося знайти назву сервера',
    EHOSTUNREACH: 'немає шляху до сервера',
    ENETUNREACH: 'немає мережі',
    ENETDOWN: 'мережа не працює',
    EADDRNOTAVAIL: 'немає мережі',
    ETIMEDOUT: 'немає відповіді вчасно',
    UND_ERR_CONNECT_TIMEOUT: "з'єднання не встановлено вчасно",
    UND_ERR_HEADERS_TIMEOUT: 'немає відповіді вчасно',
    UND_ERR_BODY_TIMEOUT: 'відповідь обірвалася',
    EPROTO: "за цією адресою немає захищеного з'єднання",
    CERT_HAS_EXPIRED: 'строк сертифіката сервера минув',
    LOGIN_REFUSED: 'сервер не знає такого користувача або пароля',
  },
  because: (why) => `Причина: ${why}.`,
  words: (text) => `Відповідь сервера: ${text}`,
};
