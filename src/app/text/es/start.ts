import { type StartText } from '../en/start.ts';

export const start: StartText = {
  title: 'KASA  primer inicio',
  intro: 'Seis preguntas como máximo. Intro toma lo que hay; basta con pulsar Intro.',
  question: (number, of) => `pregunta ${number} de ${of}`,
  asks: {
    language: 'Idioma',
    country: 'País',
    server: 'Servidor fiscal',
    register: 'Número de caja',
    cashier: 'Nombre del cajero',
    catalogue: 'Archivo de artículos',
  },
  hints: {
    language: 'Las flechas arriba y abajo eligen.',
    country: 'Las flechas arriba y abajo eligen.',
    server: 'La dirección del servidor, o «demostración» para uno incorporado.',
    register: 'El número fiscal de la caja. La demostración tiene el suyo.',
    cashier: 'Como figura en los recibos.',
    catalogue: 'Un archivo CSV o JSON. Vacío: el pequeño que trae Kasa.',
  },
  demonstration: 'demostración',
  defaultCashier: 'Cajero 1',
  ownCatalogue: 'los artículos de demostración',
  languages: { en: 'English', uk: 'українська', es: 'español' },
  bad: {
    server: 'Escriba una dirección que empiece por http:// o https://, o «demostración».',
    register: 'El número de caja son solo cifras, diez como máximo.',
    registerMissing: 'Un servidor real necesita el número de la caja.',
    cashier: 'Escriba un nombre de 128 caracteres como máximo.',
    catalogue: 'El archivo debe terminar en .csv o .json.',
  },
  working: 'Preparando…',
  failed: (reason) => `No funcionó: ${reason}`,
  failedNext: 'Vuelva con Esc y cambie una respuesta, o pulse Intro para probar otra vez.',
  keys: {
    next: { label: 'Seguir', help: 'Toma lo que hay y sigue; tras la última pregunta prepara la caja' },
    before: { label: 'Atrás', help: 'Vuelve a la pregunta anterior' },
    choose: { label: 'Elegir', help: 'Elige de la lista' },
    leave: { label: 'Salir', help: 'Sale; no se prepara nada' },
  },
};
