// What the page says in Portuguese.

export default {
  title: 'Epitome: resumos em privado',
  promise: 'As melhores frases de qualquer texto, escolhidas na sua aba. Nada sai dela.',
  open: 'Abrir um arquivo',
  samples: 'ou experimentar',
  sampleArticle: 'uma notícia',
  sampleMail: 'uma troca de e-mails',
  samplePage: 'uma página web inteira',
  enforced: 'Seu navegador proíbe a esta página qualquer conexão.',
  worksOffline: 'Funciona offline.',

  privacy: 'Nada sai desta aba',
  privacyHow:
    "Seu texto é lido aqui, pelo seu próprio computador. Não há conta nem cookies, e seu texto não é guardado em lugar nenhum, a menos que você peça. A política de segurança da página (`connect-src 'none'`) proíbe qualquer conexão, e o navegador a faz cumprir. A página só pode carregar seus próprios arquivos.",
  privacyTest:
    'Veja por si: abra as ferramentas de desenvolvedor do navegador, escolha “Rede” e cole um texto. Ou corte agora a conexão e continue resumindo.',
  how: 'Como funciona',
  howWorks:
    'O Epitome não escreve nada seu. Ele avalia cada frase pelo lugar, pelas palavras e pelo que ela diz do todo, e mostra as melhores em sua ordem, palavra por palavra. Escolha uma frase para ver por que está ali e de onde vem, para mantê-la ou deixá-la de fora.',
  howFiles:
    'Cole um texto ou solte um arquivo em qualquer ponto da página: texto simples, Markdown, HTML, PDF ou Word. De uma página web inteira ele toma o artigo.',
  embed: 'Na sua própria página',
  embedHow: 'Copie as pastas `element`, `engine` e `pkg` para o seu site e depois:',
  history: 'Histórico',
  historyOn: 'Guardar meus textos neste navegador',
  historyHow:
    'Desligado enquanto você não o quiser. Depois, os últimos textos que você resumir ficam neste aparelho e em nenhum outro lugar. Desligar apaga tudo.',
  historyEmpty: 'Ainda não há nada guardado.',
  historyDelete: 'Apagar: {name}',
  historyClear: 'Apagar tudo',
  historyFailed: 'Este navegador não deixa a página guardar nada aqui. Em uma janela privada, é assim de propósito.',
  language: 'Idioma',
  license: 'Epitome é software livre, sob a licença MIT ou Apache 2.0.',

  drop: 'Solte o arquivo para resumi-lo',
  reading: 'Lendo {name}…',
  readingPage: 'Lendo {name}: página {n} de {total}',
  cancel: 'Cancelar',
  close: 'Fechar',
  replaced: 'Este texto tomou o lugar do seu.',
  bringBack: 'Trazer o meu de volta',
  oneFile: 'Um arquivo por vez: este é {name}.',
  'file.encrypted': '{name} está protegido por senha. Salve uma cópia sem senha e abra essa.',
  'file.scanned': '{name} contém imagens de páginas e nenhum texto. Passe antes um reconhecimento de texto (OCR).',
  'file.broken': '{name} não pode ser lido: está danificado ou incompleto. Obtenha outra cópia ou cole o texto.',
  'file.unknown': 'O Epitome abre texto simples, Markdown, HTML, PDF e Word (.docx). {name} não é nada disso.',
  'file.empty': 'Não há texto em {name}.',
  'file.oldWord': '{name} é um documento antigo do Word, ou tem senha. Salve-o como .docx sem senha.',
  'file.missing': 'A parte que lê {name} não pôde ser carregada. Conecte-se e tente de novo, ou copie o texto e cole-o.',
  shareLost: 'O que foi compartilhado não chegou. Copie e cole aqui.',
  shareAddress: 'Só um endereço foi compartilhado, e esta página não carrega nada. Abra-o e compartilhe ou cole o texto.',
  update: 'Uma nova versão está pronta. Recarregar esvazia a página.',
  reload: 'Recarregar',
};
