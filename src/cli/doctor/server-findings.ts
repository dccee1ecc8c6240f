import { duration } from '../../fiscal/time.ts';
import { type Position } from '../../runtime/position.ts';
import { type Finding, fine } from './finding.ts';

/** What the server says: whether it is there, how far the clocks are apart, and how the numbers stand (K-16). */
export const serverFindings = (url: string, position: Position): readonly Finding[] => {
  switch (position.kind) {
    case 'level':
      return [there(url), ...clock(position.drift), level];
    case 'ahead':
      return [there(url), behind(position)];
    case 'rejected':
      return [refused(position.code, position.text)];
    case 'undelivered':
    case 'uncertain':
      return [dead(url, position.why)];
  }
};

const there = (url: string): Finding =>
  fine('server', { en: `${url} answers.`, uk: `${url} відповідає.`, es: `${url} responde.` });

const dead = (url: string, why: string): Finding => ({
  check: 'server',
  severity: 'problem',
  found: {
    en: `${url} does not answer (${why}).`,
    uk: `${url} не відповідає (${why}).`,
    es: `${url} no responde (${why}).`,
  },
  certain: {
    en: 'Nothing was compared: whether this folder is up to date cannot be told now.',
    uk: 'Нічого не звірено: чи ця тека найновіша, зараз сказати не можна.',
    es: 'No se comparó nada: no se puede decir ahora si esta carpeta está al día.',
  },
  next: {
    en: 'Check the cable, the network and the address, then run kasa doctor again.',
    uk: 'Перевірте кабель, мережу та адресу, потім повторіть kasa doctor.',
    es: 'Revise el cable, la red y la dirección, y repita kasa doctor.',
  },
});

const refused = (code: number, text: string): Finding => ({
  check: 'server',
  severity: 'problem',
  found: {
    en: `The server refuses to speak of this register (code ${code}): ${text}.`,
    uk: `Сервер відмовляється говорити про цю касу (код ${code}): ${text}.`,
    es: `El servidor no quiere hablar de esta caja (código ${code}): ${text}.`,
  },
  next: {
    en: 'Check the registration and the key.',
    uk: 'Перевірте реєстрацію та ключ.',
    es: 'Revise el registro y la clave.',
  },
});

const tolerableMs = 60_000;

const clock = (drift: number | null): readonly Finding[] => {
  if (drift === null) return [];
  const seconds = Math.round(Math.abs(drift) / 1000);
  if (Math.abs(drift) < duration(tolerableMs))
    return [
      fine('clock', {
        en: `The clocks are ${seconds} s apart.`,
        uk: `Годинники розходяться на ${seconds} с.`,
        es: `Los relojes difieren ${seconds} s.`,
      }),
    ];
  return [
    {
      check: 'clock',
      severity: 'problem',
      found: {
        en: `This machine's clock is ${seconds} s ${drift > 0 ? 'ahead of' : 'behind'} the server's.`,
        uk: `Годинник цієї машини ${drift > 0 ? 'поспішає' : 'відстає'} від серверного на ${seconds} с.`,
        es: `El reloj de esta máquina va ${seconds} s ${drift > 0 ? 'adelantado' : 'atrasado'} respecto al servidor.`,
      },
      certain: {
        en: 'Limits count the longer time, so a clock set back gives nothing back.',
        uk: 'Обмеження рахують довший час, тож переведений назад годинник нічого не повертає.',
        es: 'Los límites cuentan el tiempo más largo: atrasar el reloj no devuelve nada.',
      },
      next: {
        en: 'Set the clock, best by the network time service of the machine.',
        uk: 'Виставте годинник, найкраще службою мережевого часу.',
        es: 'Ponga el reloj en hora, mejor con el servicio de hora de red.',
      },
    },
  ];
};

const level: Finding = fine('numbers', {
  en: 'The server holds no document that this folder lacks.',
  uk: 'Сервер не має документів, яких бракує цій теці.',
  es: 'El servidor no tiene ningún documento que falte en esta carpeta.',
});

const behind = ({ point, ours, next }: Extract<Position, { kind: 'ahead' }>): Finding => ({
  check: 'numbers',
  severity: 'problem',
  found: {
    en: `The server is at number ${next}${point === null ? '' : ` of point ${point}`}, this folder at ${ours}.`,
    uk: `Сервер на номері ${next}${point === null ? '' : ` точки ${point}`}, ця тека на ${ours}.`,
    es: `El servidor va por el número ${next}${point === null ? '' : ` del punto ${point}`}, esta carpeta por el ${ours}.`,
  },
  certain: {
    en: 'The folder is an old copy, or another device sells under its registration. Nothing is sold here meanwhile, so no number is used twice.',
    uk: 'Тека є старою копією, або під її реєстрацією продає інший пристрій. Тут поки нічого не продається, тож номер не повториться.',
    es: 'La carpeta es una copia vieja, o vende otro equipo con su registro. Mientras tanto aquí no se vende: ningún número se repite.',
  },
  next: {
    en: 'Restore the newest copy. Only where there is none and no other device sells: kasa doctor --repair goes on from the server’s number.',
    uk: 'Відновіть найновішу копію. Лише якщо її немає й інший пристрій не продає: kasa doctor --repair продовжує з номера сервера.',
    es: 'Restaure la copia más nueva. Solo si no la hay y ningún otro equipo vende: kasa doctor --repair sigue desde el número del servidor.',
  },
});
