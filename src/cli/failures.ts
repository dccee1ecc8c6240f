import { type Sentence } from './sentence.ts';

/** Sentences of the command line; each says what to do next. */
export const failures = {
  noConfig: (folder: string): Sentence => ({
    en: `There is no register in ${folder}: set it up with "kasa init", or start "kasa" in a terminal.`,
    uk: `У теці ${folder} немає каси: налаштуйте її командою «kasa init» або запустіть «kasa» в терміналі.`,
    es: `No hay ninguna caja en ${folder}: configúrela con «kasa init» o inicie «kasa» en una terminal.`,
  }),
  nothingToTrainOn: (folder: string, countries: readonly string[]): Sentence => ({
    en: `There is no register in ${folder} to practise on. Name the shop's folder with --data, or a country with --country (${countries.join(', ')}).`,
    uk: `У теці ${folder} немає каси, на якій можна навчатися. Вкажіть теку магазину через --data або країну через --country (${countries.join(', ')}).`,
    es: `No hay en ${folder} ninguna caja con la que practicar. Indique la carpeta de la tienda con --data o un país con --country (${countries.join(', ')}).`,
  }),
  trainsOwnCountry: (folder: string, country: string): Sentence => ({
    en: `The register in ${folder} is one of ${country}: leave --country out, or name a folder without a register.`,
    uk: `Каса в теці ${folder} належить країні ${country}: не вказуйте --country або назвіть теку без каси.`,
    es: `La caja de ${folder} es de ${country}: quite --country o indique una carpeta sin caja.`,
  }),
  alreadySetUp: (folder: string): Sentence => ({
    en: `${folder} already holds a register; nothing was changed. Give another --data folder (K-10).`,
    uk: `У теці ${folder} вже є каса; нічого не змінено. Вкажіть іншу теку --data (K-10).`,
    es: `${folder} ya contiene una caja; no se cambió nada. Indique otra carpeta con --data (K-10).`,
  }),
  held: (folder: string, { pid, host, since }: { pid: number; host: string; since: string }): Sentence => ({
    en: `${folder} is in use by process ${pid} on ${host} since ${since}. Use that window, or close it first (K-11).`,
    uk: `Теку ${folder} використовує процес ${pid} на ${host} від ${since}. Працюйте в тому вікні або спершу закрийте його (K-11).`,
    es: `${folder} está en uso por el proceso ${pid} en ${host} desde ${since}. Use esa ventana o ciérrela primero (K-11).`,
  }),
  heldUnnamed: (folder: string): Sentence => ({
    en: `${folder} has just been taken by another process. Use that window, or close it first (K-11).`,
    uk: `Теку ${folder} щойно зайняв інший процес. Працюйте в тому вікні або спершу закрийте його (K-11).`,
    es: `Otro proceso acaba de ocupar ${folder}. Use esa ventana o ciérrela primero (K-11).`,
  }),
  cannotMake: (folder: string, why: string): Sentence => ({
    en: `The folder ${folder} cannot be made (${why}). Choose one you may write to.`,
    uk: `Не вдається створити теку ${folder} (${why}). Оберіть ту, до якої маєте право запису.`,
    es: `No se puede crear la carpeta ${folder} (${why}). Elija una en la que pueda escribir.`,
  }),
  cannotStart: (folder: string): Sentence => ({
    en: `The disk of ${folder} takes no more, so the register cannot start; nothing was lost. Free some room and start again.`,
    uk: `Диск із текою ${folder} переповнений, каса не може запуститися; нічого не втрачено. Звільніть місце та запустіть знову.`,
    es: `El disco de ${folder} está lleno y la caja no puede iniciarse; no se perdió nada. Libere espacio e inicie de nuevo.`,
  }),
  cannotLock: (folder: string, why: string): Sentence => ({
    en: `${folder} cannot be locked for one process alone (${why}). Install util-linux, or choose a local folder.`,
    uk: `Теку ${folder} неможливо замкнути для одного процесу (${why}). Встановіть util-linux або оберіть локальну теку.`,
    es: `${folder} no se puede bloquear para un solo proceso (${why}). Instale util-linux o elija una carpeta local.`,
  }),
  noServer: (url: string, why: string): Sentence => ({
    en: `The fiscal server at ${url} did not answer (${why}). Check the address and the network, then try again.`,
    uk: `Фіскальний сервер ${url} не відповів (${why}). Перевірте адресу та мережу й спробуйте ще раз.`,
    es: `El servidor fiscal ${url} no respondió (${why}). Revise la dirección y la red, y vuelva a intentarlo.`,
  }),
  loginUnproven: (url: string, why: string): Sentence => ({
    en: `The register is set up, but ${url} did not answer (${why}), so the login is not proved. It must be before the first sale.`,
    uk: `Касу налаштовано, але ${url} не відповів (${why}), тож вхід не підтверджено. Це потрібно до першого продажу.`,
    es: `La caja está configurada, pero ${url} no respondió (${why}) y no se comprobó el acceso. Hace falta antes de la primera venta.`,
  }),
  serverRefused: (code: number, text: string): Sentence => ({
    en: `The fiscal server refused (code ${code}): ${text}. Check the key and the register's registration.`,
    uk: `Фіскальний сервер відмовив (код ${code}): ${text}. Перевірте ключ і реєстрацію каси.`,
    es: `El servidor fiscal rechazó la petición (código ${code}): ${text}. Revise la clave y el registro de la caja.`,
  }),
  noRegisters: (): Sentence => ({
    en: 'The server knows no register for this key yet. Wait until the key is registered (form 5-PRRO), then try again.',
    uk: 'Сервер ще не знає жодної каси для цього ключа. Дочекайтеся реєстрації ключа (форма 5-ПРРО) і спробуйте ще раз.',
    es: 'El servidor aún no conoce ninguna caja para esta clave. Espere a que la clave esté registrada y vuelva a intentarlo.',
  }),
  chooseRegister: (numbers: readonly string[]): Sentence => ({
    en: `Choose one register with --register: ${numbers.join(', ')}.`,
    uk: `Оберіть касу за допомогою --register: ${numbers.join(', ')}.`,
    es: `Elija una caja con --register: ${numbers.join(', ')}.`,
  }),
  devOnlyOnLoopback: (url: string): Sentence => ({
    en: `The development signer is only for servers on this machine, not for ${url}. Use a real key.`,
    uk: `Тестовий підпис придатний лише для серверів на цій машині, а не для ${url}. Використайте справжній ключ.`,
    es: `La firma de desarrollo solo sirve para servidores de esta máquina, no para ${url}. Use una clave real.`,
  }),
  signerNotYet: (): Sentence => ({
    en: 'Signing with a DSTU key is not part of this version; use --signer dev with a server on this machine.',
    uk: 'Підпис ключем ДСТУ ще не входить до цієї версії; використайте --signer dev із сервером на цій машині.',
    es: 'La firma con clave DSTU no forma parte de esta versión; use --signer dev con un servidor de esta máquina.',
  }),
  badCatalogue: (file: string, problems: readonly string[]): Sentence => ({
    en: `The catalogue ${file} has bad lines, and nothing was changed; mend them or add --skip-bad:\n${problems.join('\n')}`,
    uk: `У каталозі ${file} є хибні рядки, нічого не змінено; виправте їх або додайте --skip-bad:\n${problems.join('\n')}`,
    es: `El catálogo ${file} tiene líneas erróneas y no se cambió nada; corríjalas o añada --skip-bad:\n${problems.join('\n')}`,
  }),
  unreadableFile: (file: string, why: string): Sentence => ({
    en: `${file} cannot be read (${why}). Check the name and the rights.`,
    uk: `Не вдається прочитати ${file} (${why}). Перевірте назву та права доступу.`,
    es: `No se puede leer ${file} (${why}). Revise el nombre y los permisos.`,
  }),
  noTerminal: (): Sentence => ({
    en: 'The register needs a terminal. Start it in one, or use "kasa batch" from a program.',
    uk: 'Касі потрібен термінал. Запустіть її в терміналі або використайте «kasa batch» із програми.',
    es: 'La caja necesita una terminal. Iníciela en una, o use «kasa batch» desde un programa.',
  }),
  noTmux: (): Sentence => ({
    en: 'The program "tmux" is not installed. Install it, or start the register with "kasa" alone.',
    uk: 'Програму «tmux» не встановлено. Встановіть її або запустіть касу просто командою «kasa».',
    es: 'El programa «tmux» no está instalado. Instálelo, o inicie la caja solo con «kasa».',
  }),
  copyDamaged: (file: string, line: number, problem: string): Sentence => ({
    en: `The copy is damaged: ${file}, line ${line}: ${problem}. Use another one.`,
    uk: `Копію пошкоджено: ${file}, рядок ${line}: ${problem}. Візьміть іншу.`,
    es: `La copia está dañada: ${file}, línea ${line}: ${problem}. Use otra.`,
  }),
  notABackup: (target: string): Sentence => ({
    en: `${target} holds something else than a copy of this register; nothing was changed. Give a new folder.`,
    uk: `У ${target} лежить не копія цієї каси; нічого не змінено. Вкажіть нову теку.`,
    es: `${target} contiene algo que no es una copia de esta caja; no se cambió nada. Indique una carpeta nueva.`,
  }),
  restoreWhileWaiting: (folder: string): Sentence => ({
    en: `${folder} is sound and has documents the server does not have yet; nothing was changed. Send them first (K-10).`,
    uk: `Тека ${folder} справна й має документи, яких сервер ще не має; нічого не змінено. Спершу надішліть їх (K-10).`,
    es: `${folder} está en buen estado y tiene documentos que el servidor aún no tiene; no se cambió nada. Envíelos antes (K-10).`,
  }),
  restoreOlder: (folder: string): Sentence => ({
    en: `${folder} is sound and not older than the copy; nothing was changed. There is nothing to restore; where the server is ahead of it, kasa doctor says what to do.`,
    uk: `Тека ${folder} справна й не старіша за копію; нічого не змінено. Відновлювати нема чого; якщо сервер її випередив, kasa doctor скаже, що робити.`,
    es: `${folder} está en buen estado y no es más vieja que la copia; no se cambió nada. No hay nada que restaurar; si el servidor va por delante, kasa doctor dice qué hacer.`,
  }),
  restoreBehind: (ours: number, theirs: number): Sentence => ({
    en: `The server is at number ${theirs}, the copy at ${ours}; nothing was changed (K-16). Use a newer copy; only where there is none, --repair restores this one and goes on from the server's number.`,
    uk: `Сервер на номері ${theirs}, копія на ${ours}; нічого не змінено (K-16). Візьміть новішу копію; лише якщо її немає, --repair відновлює цю й продовжує з номера сервера.`,
    es: `El servidor va por el número ${theirs} y la copia por el ${ours}; no se cambió nada (K-16). Use una copia más nueva; solo si no la hay, --repair restaura esta y sigue desde el número del servidor.`,
  }),
  portInUse: (port: number): Sentence => ({
    en: `Port ${port} is in use. Choose another with --port, or 0 for any free one.`,
    uk: `Порт ${port} зайнятий. Оберіть інший через --port або 0 для будь-якого вільного.`,
    es: `El puerto ${port} está ocupado. Elija otro con --port, o 0 para cualquiera libre.`,
  }),
  clockOnlyOnLoopback: (): Sentence => ({
    en: '--clock-file is only for servers on this machine.',
    uk: '--clock-file дозволено лише для серверів на цій машині.',
    es: '--clock-file solo se admite con servidores de esta máquina.',
  }),
  usage: (why: string): Sentence => ({
    en: `${why}. See "kasa --help".`,
    uk: `${why}. Див. «kasa --help».`,
    es: `${why}. Vea «kasa --help».`,
  }),
} as const;
