import { JournalBehindWitness, JournalDamaged, StorageBroken, UnreadableFile } from '../persistence/faults.ts';
import { type Sentence } from './sentence.ts';

/** A data folder that cannot be opened: what was found, what is certain, and what a person can do. */
export type Trouble = { readonly found: Sentence; readonly certain: Sentence; readonly next: Sentence };

/** The trouble behind an error at the start; undefined for one that has a plain sentence of its own. */
export const troubleOf = (error: unknown): Trouble | undefined => {
  if (error instanceof JournalDamaged) return journalTrouble(error.file, error.line, error.problem);
  if (error instanceof JournalBehindWitness) return behind(error);
  if (error instanceof UnreadableFile) return unreadable(error);
  return error instanceof StorageBroken ? broken : undefined;
};

/** A journal that is damaged at a line of a file; `problem` is the program's own short word for it. */
export const journalTrouble = (file: string, line: number, problem: string): Trouble => ({
  found: {
    en: `The journal is damaged: ${file}, line ${line}: ${problem}.`,
    uk: `Журнал пошкоджено: ${file}, рядок ${line}: ${problem}.`,
    es: `El diario está dañado: ${file}, línea ${line}: ${problem}.`,
  },
  certain: {
    en: 'Every line before it is whole. Nothing was changed, and nothing is sold on it, because a number could be used twice.',
    uk: 'Усі рядки перед ним цілі. Нічого не змінено, і продажу немає, бо номер міг би повторитися.',
    es: 'Todas las líneas anteriores están íntegras. No se cambió nada y no se vende, porque un número podría repetirse.',
  },
  next: restoreNext,
});

const restoreNext: Sentence = {
  en: 'Keep a copy of the folder, then bring back the newest sound one: kasa restore COPY. It is compared with the server first.',
  uk: 'Збережіть копію теки, потім поверніть найновішу справну: kasa restore КОПІЯ. Спершу її звірять із сервером.',
  es: 'Guarde una copia de la carpeta y recupere la más nueva en buen estado: kasa restore COPIA. Antes se compara con el servidor.',
};

const behind = ({ difference }: JournalBehindWitness): Trouble => ({
  found: {
    en: `The end of the journal is missing: more was recorded here than there is now (${difference}).`,
    uk: `Кінець журналу зник: тут було записано більше, ніж є зараз (${difference}).`,
    es: `Falta el final del diario: aquí se registró más de lo que hay ahora (${difference}).`,
  },
  certain: {
    en: 'What is there is whole. The last documents were cut off, or an old copy of the journal was put in their place.',
    uk: 'Те, що є, ціле. Останні документи відрізано, або на їх місце поклали стару копію журналу.',
    es: 'Lo que hay está íntegro. Se cortaron los últimos documentos o se puso en su lugar una copia vieja del diario.',
  },
  next: {
    en: 'Bring back the newest sound copy: kasa restore COPY. Only where there is none, look up the last number with the server, then remove head.json and start with the link up.',
    uk: "Поверніть найновішу справну копію: kasa restore КОПІЯ. Лише якщо її немає, дізнайтеся останній номер на сервері, потім видаліть head.json і запустіть зі зв'язком.",
    es: 'Recupere la copia más nueva en buen estado: kasa restore COPIA. Solo si no la hay, consulte el último número en el servidor, borre head.json e inicie con conexión.',
  },
});

const unreadable = ({ file, found }: UnreadableFile): Trouble => ({
  found: {
    en: `${file} cannot be used: ${found}.`,
    uk: `${file} неможливо використати: ${found}.`,
    es: `${file} no se puede usar: ${found}.`,
  },
  certain: {
    en: 'The journal with the documents was not touched. No default is put in its place.',
    uk: 'Журналу з документами це не торкнулося. Жодне типове значення його не замінює.',
    es: 'El diario con los documentos no se tocó. Nada se pone en su lugar por defecto.',
  },
  next: {
    en: 'Bring this one file back from a copy of the folder, or mend it by hand, then start again.',
    uk: 'Поверніть цей файл із копії теки або виправте його вручну, потім запустіть знову.',
    es: 'Recupere este archivo de una copia de la carpeta o corríjalo a mano, y vuelva a iniciar.',
  },
});

const broken: Trouble = {
  found: {
    en: 'The disk failed while the journal was being opened.',
    uk: 'Диск відмовив під час відкриття журналу.',
    es: 'El disco falló mientras se abría el diario.',
  },
  certain: {
    en: 'Nothing was sold. What was recorded before is still in the journal, as far as the disk can be read.',
    uk: 'Нічого не продано. Записане раніше лишилося в журналі, наскільки диск читається.',
    es: 'No se vendió nada. Lo registrado antes sigue en el diario, hasta donde el disco se pueda leer.',
  },
  next: {
    en: 'Check the disk and its room, make a copy with kasa backup, then start again.',
    uk: 'Перевірте диск і вільне місце, зробіть копію командою kasa backup, потім запустіть знову.',
    es: 'Revise el disco y su espacio, haga una copia con kasa backup y vuelva a iniciar.',
  },
};

/** An unfinished sale that cannot be read back. */
export const draftAside = (folder: string): Trouble => ({
  found: {
    en: 'The unfinished sale could not be read back.',
    uk: 'Незавершений продаж не вдалося прочитати.',
    es: 'No se pudo leer la venta sin terminar.',
  },
  certain: {
    en: 'Documents are not concerned: the journal has them all. Parked sales were in the same file.',
    uk: 'Документів це не стосується: журнал має їх усі. Відкладені чеки були в тому ж файлі.',
    es: 'Los documentos no se ven afectados: el diario los tiene todos. Los recibos aparcados estaban en el mismo archivo.',
  },
  next: {
    en: `Begin the sale again. The file is kept as ${folder}/draft.json.unreadable.`,
    uk: `Почніть продаж знову. Файл збережено як ${folder}/draft.json.unreadable.`,
    es: `Empiece la venta de nuevo. El archivo se guarda como ${folder}/draft.json.unreadable.`,
  },
});
