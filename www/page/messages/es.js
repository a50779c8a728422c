// What the page says in Spanish.

export default {
  title: 'Epitome: resúmenes en privado',
  promise: 'Las mejores frases de cualquier texto, elegidas en tu pestaña. Nada sale de ella.',
  open: 'Abrir un archivo',
  paste: 'Pegar otro',
  samples: 'o prueba con',
  sampleArticle: 'una noticia',
  sampleMail: 'un hilo de correos',
  samplePage: 'una página web entera',
  enforced: 'Esta página no puede conectarse a nada. Tu navegador lo garantiza.',
  worksOffline: 'Funciona sin conexión.',

  privacy: 'Nada sale de esta pestaña',
  privacyHow:
    "Tu texto se lee aquí, en tu propio equipo. No hay cuenta ni cookies, y tu texto no se guarda en ningún sitio si no lo pides. Según la política de seguridad de la página (`connect-src 'none'`), tu navegador rechaza las peticiones que un script podría hacer sin que se vea; la página solo puede cargar sus propios archivos. Una política no puede prohibirlo todo: un script aún podría ir a otra dirección, consultar una o usar WebRTC. El de Epitome no hace nada de eso, y no se ejecuta ningún script de tu texto.",
  privacyTest:
    'Compruébalo: abre las herramientas de desarrollo del navegador, elige «Red» y pega un texto. O corta ahora la conexión y sigue resumiendo.',
  how: 'Cómo funciona',
  howWorks:
    'Epitome no escribe nada por su cuenta. Puntúa cada frase por su lugar, sus palabras y lo que dice del conjunto, y muestra las mejores en su orden, palabra por palabra. Elige una frase para ver por qué está ahí y de dónde viene, para conservarla o quitarla.',
  howFiles:
    'Pega un texto o suelta un archivo en cualquier parte de la página: texto sin formato, Markdown, HTML, PDF o Word. De una página web entera toma el artículo. En Android, instala la página y podrás compartir textos y archivos con ella.',
  embed: 'En tu propia página',
  embedHow: 'Copia las carpetas `element`, `engine` y `pkg` a tu sitio web y después escribe:',
  remember: 'Recordar la longitud y la vista',
  history: 'Historial',
  historyOn: 'Guardar mis textos en este navegador',
  historyHow:
    'Desactivado mientras no lo actives. Después, los últimos textos que resumas quedan en este dispositivo y en ningún otro sitio. Al desactivarlo se borran; como ocurre con cualquier archivo borrado, pueden quedar restos en el disco hasta que se escriba otra cosa en su lugar.',
  historyFile:
    'Aquí no: esta página se ha abierto desde un disco, donde algunos navegadores dejan que cualquier otro archivo lea lo que guarda.',
  historyEmpty: 'Todavía no hay nada guardado.',
  historyDelete: 'Borrar: {name}',
  historyClear: 'Borrar todo',
  historyFailed: 'Este navegador no deja que la página guarde nada aquí. En una ventana privada, es lo previsto.',
  historyFull: 'Aquí no queda espacio: este texto no está en el historial. Si borras otros, habrá sitio.',
  language: 'Idioma',
  license: 'Epitome es software libre, con licencia MIT o Apache 2.0.',

  drop: 'Suelta el archivo para resumirlo',
  reading: 'Leyendo {name}…',
  readingPage: 'Leyendo {name}: página {n} de {total}',
  cancel: 'Cancelar',
  close: 'Cerrar',
  replaced: 'Texto reemplazado.',
  undo: 'Deshacer',
  oneFile: 'Solo un archivo a la vez: este es {name}.',
  'file.encrypted': '{name} está protegido con contraseña. Guarda una copia sin ella y ábrela.',
  'file.scanned': '{name} contiene imágenes de páginas y ningún texto. Pásale antes un reconocimiento de texto (OCR).',
  'file.broken': '{name} no se puede leer: está dañado o incompleto. Consigue otra copia o pega su texto.',
  'file.unknown': 'Epitome abre texto sin formato, Markdown, HTML, PDF y Word (.docx). {name} no es nada de eso.',
  'file.empty': 'No hay texto en {name}.',
  'file.oldWord': '{name} es un documento antiguo de Word o tiene contraseña. Guárdalo como .docx sin contraseña.',
  'file.missing': 'No se ha podido cargar la parte que lee {name}. Conéctate e inténtalo de nuevo, o copia el texto y pégalo.',
  'file.tooLarge':
    '{name}, descomprimido, contiene mucho más de lo que necesita un documento, así que no se ha leído. Copia su texto y pégalo.',
  shareLost: 'Lo que se ha compartido no ha llegado. Cópialo y pégalo aquí.',
  shareAddress: 'Solo se ha compartido una dirección, y esta página no carga nada. Ábrela y comparte o pega su texto.',
  shared: 'Se ha compartido algo con esta página. Muéstralo solo si lo has compartido tú.',
  sharedOver: 'Se ha compartido algo con esta página. Al mostrarlo se reemplaza tu texto, que puedes recuperar.',
  showShared: 'Mostrar',
  shareRefused: 'Otro sitio web ha intentado poner aquí un texto. No se ha aceptado.',
  update: 'Hay una nueva versión lista. Al recargar se vacía la página.',
  reload: 'Recargar',
};
