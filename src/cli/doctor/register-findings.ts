import { type Regime } from '../../fiscal/regimes/regime.ts';
import { type OutboxEntry, type Register } from '../../fiscal/register.ts';
import { shiftOverdue } from '../../fiscal/shift.ts';
import { type Instant, isoInstant } from '../../fiscal/time.ts';
import { type SignerFacts } from '../../runtime/signer.ts';
import { type Sentence } from '../sentence.ts';
import { type Finding, fine } from './finding.ts';

/** What the register's own books tell: the shift, and what the server does not have yet. */
export const registerFindings = (regime: Regime, register: Register, now: Instant): readonly Finding[] => [
  shift(regime, register, now),
  waiting(register),
];

const shift = (regime: Regime, register: Register, now: Instant): Finding => {
  if (!shiftOverdue(regime, register, now))
    return fine('shift', {
      en: register.shift.kind === 'open' ? `Shift ${register.shift.number} is open.` : 'No shift is open.',
      uk: register.shift.kind === 'open' ? `Зміну ${register.shift.number} відкрито.` : 'Зміну не відкрито.',
      es: register.shift.kind === 'open' ? `El turno ${register.shift.number} está abierto.` : 'No hay turno abierto.',
    });
  return {
    check: 'shift',
    severity: 'notice',
    found: {
      en: 'The shift has been open for longer than a day may last.',
      uk: 'Зміна відкрита довше, ніж може тривати день.',
      es: 'El turno lleva abierto más de lo que puede durar un día.',
    },
    next: {
      en: 'Make the Z report and close it: F9.',
      uk: 'Зробіть Z-звіт і закрийте її: F9.',
      es: 'Haga el informe Z y ciérrelo: F9.',
    },
  };
};

const waiting = ({ outbox, unanswered, halt }: Register): Finding => {
  const undecided = outbox.filter(({ state }) => state === 'rejected' || state === 'conflict');
  if (halt) return stuck(halt.number, halt.code);
  if (undecided[0]) return stuck(undecided[0].number, undecided[0].said?.code ?? 0);
  const count = outbox.length + (unanswered && unanswered.replacedBy === null ? 1 : 0);
  if (count === 0)
    return fine('waiting', {
      en: 'The server has every document.',
      uk: 'Сервер має всі документи.',
      es: 'El servidor tiene todos los documentos.',
    });
  return {
    check: 'waiting',
    severity: 'notice',
    found: waitingSentence(count, outbox[0]),
    certain: {
      en: 'Each is in the journal with the very bytes that will be sent.',
      uk: 'Кожен є в журналі з тими самими байтами, що будуть надіслані.',
      es: 'Cada uno está en el diario con los mismos bytes que se enviarán.',
    },
    next: {
      en: 'Open the register with the link up; what waits is on /queue.',
      uk: "Відкрийте касу зі зв'язком; черга на /queue.",
      es: 'Abra la caja con conexión; lo que espera está en /queue.',
    },
  };
};

const waitingSentence = (count: number, oldest: OutboxEntry | undefined): Sentence => {
  const since = oldest ? isoInstant(oldest.at) : '';
  return {
    en: `Documents the server does not have yet: ${count}${since && `, the oldest of ${since}`}.`,
    uk: `Документів, яких сервер ще не має: ${count}${since && `, найдавніший від ${since}`}.`,
    es: `Documentos que el servidor aún no tiene: ${count}${since && `, el más antiguo de ${since}`}.`,
  };
};

const stuck = (number: number, code: number): Finding => ({
  check: 'waiting',
  severity: 'problem',
  found: {
    en: `Document ${number} was not taken by the server (code ${code}).`,
    uk: `Документ ${number} сервер не прийняв (код ${code}).`,
    es: `El servidor no aceptó el documento ${number} (código ${code}).`,
  },
  certain: {
    en: 'It is kept as it was printed; its number is not used again.',
    uk: 'Він зберігається таким, яким надрукований; його номер не повториться.',
    es: 'Se conserva como se imprimió; su número no se vuelve a usar.',
  },
  next: {
    en: 'Open the register: /queue explains the code and shows the way on.',
    uk: 'Відкрийте касу: /queue пояснює код і показує шлях далі.',
    es: 'Abra la caja: /queue explica el código y muestra cómo seguir.',
  },
});

const month = 30 * 86_400_000;

/** Whether the signing key still holds; nothing is told where nothing is signed. */
export const keyFinding = ({ name, validTo }: SignerFacts, now: Instant): Finding => {
  const until = isoInstant(validTo).slice(0, 10);
  const found: Sentence = {
    en: `The key of ${name} is good until ${until}.`,
    uk: `Ключ ${name} чинний до ${until}.`,
    es: `La clave de ${name} vale hasta ${until}.`,
  };
  if (validTo - now > month) return fine('key', found);
  return {
    check: 'key',
    severity: validTo > now ? 'notice' : 'problem',
    found,
    next: {
      en: 'Get a new key before that day: without one no receipt can be made.',
      uk: 'Отримайте новий ключ до цього дня: без нього чек неможливий.',
      es: 'Obtenga una clave nueva antes de ese día: sin ella no hay recibos.',
    },
  };
};
