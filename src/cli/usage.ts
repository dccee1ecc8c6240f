import { type Language, type Sentence } from './sentence.ts';

/** What `kasa --help` prints; one block a command, in the order of `design/cli.md`. */
const usage: Readonly<Record<string, string>> = {
  kasa: `kasa [--data DIR] [--lang en|uk|es] [--plain] [--large-total]     the register; first start: a wizard`,
  demo: `kasa demo [--country NAME] [--time-scale N] [--scenario NAME]     a register with its own fiscal server, throw-away data`,
  train: `kasa train [--data DIR] [--country NAME] [--lang en|uk|es] [--time-scale N]     the shop's register to practise on: own server, throw-away data, nothing fiscal`,
  attach: `kasa attach [--data DIR]     the register inside tmux: it lives on when the line drops, and any terminal comes back to it`,
  batch: `kasa batch [--data DIR] [--clock-file FILE]     JSON commands in, JSON results out, one a line`,
  init: `kasa init --data DIR --country NAME --server URL [--register NUMBER] [--signer dev] [--catalogue FILE|URL]
          [--skip-bad] [--offline-numbers N] [--cashier NAME] [--user NAME --password-file FILE --issuer FILE]     sets a register up without questions`,
  simulator: `kasa simulator COUNTRY [--port N] [--state DIR]     a fiscal server alone; prints "listening URL" first`,
  verify: `kasa verify [--data DIR] [--json]     proves the journal: chain, checkpoints, numbers, Z = sum of documents`,
  doctor: `kasa doctor [--data DIR] [--json] [--repair]     compares with the server, the clock, the key and the disk; says what to do`,
  backup: `kasa backup COPY [--data DIR]     copies the data folder, which may be in use, and proves the copy`,
  restore: `kasa restore COPY [--data DIR] [--repair]     puts a copy back once it was compared with the server`,
  people: `kasa people [add NAME [--role senior] | remove NAME | lock-after MINUTES] [--data DIR] [--json]     who may log in; the PIN is asked for, or is the first line of the input`,
  journal: `kasa journal [--data DIR] [--from N] [--to N] [--state STATE] [--text TEXT] [--json]     documents, newest last`,
};

/** What a command's own help says below its line, where a line is not enough. */
const details: Readonly<Record<string, Sentence>> = {
  train: {
    en: `Practise on the shop's own articles, cashier and language, read from DIR; nothing there is changed, and the real register may be selling.
Documents go to a fiscal server inside this program and nowhere else. Every screen says TRAINING, every paper TRAINING, NOT A FISCAL DOCUMENT.
Everything is gone when it ends. Where DIR holds no register, --country chooses one with demonstration articles.
/demo cuts the link, loses answers and jumps the clock; --time-scale 600 makes ten minutes pass in a second.`,
    uk: `Навчання на товарах, з касиром і мовою самого магазину, прочитаними з DIR; там нічого не змінюється, і справжня каса може працювати.
Документи йдуть лише на фіскальний сервер усередині цієї програми. Кожен екран каже НАВЧАННЯ, кожен папір: НАВЧАЛЬНИЙ, НЕ Є ФІСКАЛЬНИМ.
Після завершення не лишається нічого. Якщо в DIR немає каси, --country обирає країну з товарами для показу.
/demo обриває зв'язок, губить відповіді й переводить годинник; --time-scale 600 перетворює десять хвилин на секунду.`,
    es: `Practique con los artículos, el cajero y el idioma de la tienda, leídos de DIR; allí no se cambia nada y la caja real puede estar vendiendo.
Los documentos van a un servidor fiscal dentro de este programa y a ningún otro. Cada pantalla dice PRÁCTICA y cada papel PRÁCTICA, NO ES DOCUMENTO FISCAL.
Al terminar no queda nada. Si DIR no contiene una caja, --country elige un país con artículos de demostración.
/demo corta la conexión, pierde respuestas y adelanta el reloj; con --time-scale 600 diez minutos pasan en un segundo.`,
  },
};

/** The help of one command, or a line of each. */
export const usageOf = (command: string, language: Language = 'en'): string => {
  const line = usage[command];
  if (line === undefined) return Object.values(usage).join('\n');
  const more = details[command];
  return more === undefined ? line : `${line}\n\n${more[language]}`;
};
