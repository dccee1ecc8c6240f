import { type Sentence } from '../sentence.ts';

const usage = { add: 'kasa people add NAME', remove: 'kasa people remove NAME', lock: 'kasa people lock-after N' };

/** Sentences of `kasa people`; none of them holds a PIN. */
export const peopleSentences = {
  none: {
    en: `There are no people yet, so the register is never locked. Add one: ${usage.add}`,
    uk: `Людей ще немає, тож каса ніколи не замикається. Додайте: ${usage.add}`,
    es: `Aún no hay personas, así que la caja nunca se bloquea. Añada una: ${usage.add}`,
  },
  lockNever: {
    en: `The register locks by F12 only (${usage.lock} changes it).`,
    uk: `Каса замикається лише клавішею F12 (змінює ${usage.lock}).`,
    es: `La caja se bloquea solo con F12 (se cambia con ${usage.lock}).`,
  },
  lockAfter: (minutes: number): Sentence => ({
    en: `The register locks by F12, and by itself after ${minutes} min without a key.`,
    uk: `Каса замикається клавішею F12 і сама після ${minutes} хв без жодної клавіші.`,
    es: `La caja se bloquea con F12, y sola tras ${minutes} min sin pulsar nada.`,
  }),
  added: (name: string): Sentence => ({
    en: `${name} may log in from now on.`,
    uk: `${name} відтепер може входити.`,
    es: `${name} ya puede entrar.`,
  }),
  removed: (name: string): Sentence => ({
    en: `${name} may log in no more. Documents keep the name.`,
    uk: `${name} більше не може входити. У документах ім'я лишається.`,
    es: `${name} ya no puede entrar. Los documentos conservan el nombre.`,
  }),
  askPin: {
    en: 'PIN, 4 to 8 digits (not shown): ',
    uk: 'PIN, від 4 до 8 цифр (не показується): ',
    es: 'PIN, de 4 a 8 cifras (no se muestra): ',
  },
  askAgain: { en: 'The same PIN again: ', uk: 'Той самий PIN ще раз: ', es: 'El mismo PIN otra vez: ' },
  pinsDiffer: {
    en: 'The two PINs differ; nothing was changed. Try again.',
    uk: 'Два PIN не збігаються; нічого не змінено. Спробуйте ще раз.',
    es: 'Los dos PIN no coinciden; no se cambió nada. Inténtelo de nuevo.',
  },
  notAPin: {
    en: 'A PIN is 4 to 8 digits; nothing was changed. Choose another.',
    uk: 'PIN має від 4 до 8 цифр; нічого не змінено. Оберіть інший.',
    es: 'Un PIN tiene de 4 a 8 cifras; no se cambió nada. Elija otro.',
  },
  pinTaken: {
    en: 'Somebody has this PIN, and two people with one PIN cannot be told apart; nothing was changed. Choose another.',
    uk: 'Цей PIN уже хтось має, а двох людей з одним PIN не розрізнити; нічого не змінено. Оберіть інший.',
    es: 'Alguien tiene ya este PIN, y dos personas con un mismo PIN no se distinguen; no se cambió nada. Elija otro.',
  },
  givenUp: {
    en: 'No PIN was given; nothing was changed.',
    uk: 'PIN не введено; нічого не змінено.',
    es: 'No se dio ningún PIN; no se cambió nada.',
  },
  nameTaken: (name: string): Sentence => ({
    en: `There is a ${name} already; nothing was changed. Add them under another name, or remove the old one: ${usage.remove}`,
    uk: `${name} уже є; нічого не змінено. Додайте під іншим іменем або вилучіть попередній запис: ${usage.remove}`,
    es: `Ya existe ${name}; no se cambió nada. Use otro nombre o quite el anterior: ${usage.remove}`,
  }),
  unknownName: (name: string): Sentence => ({
    en: `Nobody is called ${name}; nothing was changed. "kasa people" lists who there is.`,
    uk: `Нікого не звуть ${name}; нічого не змінено. «kasa people» показує, хто є.`,
    es: `Nadie se llama ${name}; no se cambió nada. «kasa people» muestra quién hay.`,
  }),
} as const;
