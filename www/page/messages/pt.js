// What the page says in Portuguese.

export default {
  title: 'Epitome: resumos com privacidade',
  promise: 'As melhores frases de qualquer texto, escolhidas na sua aba. Nada sai dela.',
  open: 'Abrir um arquivo',
  paste: 'Colar outro',
  samples: 'ou experimente',
  sampleArticle: 'uma notícia',
  sampleMail: 'uma troca de e-mails',
  samplePage: 'uma página da web inteira',
  enforced: 'Esta página não pode se conectar a nada. Seu navegador garante isso.',
  worksOffline: 'Funciona offline.',

  privacy: 'Nada sai desta aba',
  privacyHow:
    "Seu texto é lido aqui, no seu próprio computador. Não há conta nem cookies, e seu texto não é salvo em lugar nenhum, a menos que você peça. Pela política de segurança da página (`connect-src 'none'`), o navegador recusa as solicitações que um script poderia fazer sem ser visto; a página só pode carregar seus próprios arquivos. Uma política não pode proibir tudo: um script ainda poderia ir para outro endereço, consultar um ou usar WebRTC. O do Epitome não faz nada disso, e nenhum script do seu texto é executado.",
  privacyTest:
    'Confira: abra as ferramentas do desenvolvedor do navegador, escolha “Rede” e cole um texto. Ou desligue agora a conexão e continue resumindo.',
  how: 'Como funciona',
  howWorks:
    'O Epitome não escreve nada por conta própria. Ele avalia cada frase pelo lugar, pelas palavras e pelo que ela diz do todo, e mostra as melhores na ordem do texto, palavra por palavra. Escolha uma frase para ver por que está ali e de onde vem, para mantê-la ou deixá-la de fora.',
  howFiles:
    'Cole um texto ou solte um arquivo em qualquer ponto da página: texto simples, Markdown, HTML, PDF ou Word. De uma página da web inteira, ele fica só com o artigo.',
  embed: 'Na sua própria página',
  embedHow: 'Copie as pastas `element`, `engine` e `pkg` para o seu site e depois escreva:',
  settings: 'Para a próxima vez',
  remember: 'Lembrar o tamanho e a visualização',
  rememberHow:
    'Só se você quiser; fica neste navegador e em nenhum outro lugar. Instale esta página pelo menu do navegador, e outros aplicativos poderão compartilhar textos e arquivos com ela.',
  history: 'Histórico',
  historyOn: 'Salvar meus textos neste navegador',
  historyHow:
    'Desativado até você ativar. Depois, os últimos textos que você resumir ficam neste dispositivo e em nenhum outro lugar. Ao desativar, eles são excluídos; como acontece com qualquer arquivo excluído, restos podem ficar no disco até que outra coisa seja gravada ali.',
  historyFile:
    'Aqui não: esta página foi aberta a partir de um disco, onde alguns navegadores deixam qualquer outro arquivo ler o que ela salva.',
  historyEmpty: 'Ainda não há nada salvo.',
  historyDelete: 'Excluir: {name}',
  historyClear: 'Excluir tudo',
  historyFailed: 'Este navegador não deixa a página salvar nada aqui. Em uma janela anônima, isso é esperado.',
  historyFull: 'Não há mais espaço aqui: este texto não está no histórico. Excluir outros libera espaço.',
  language: 'Idioma',
  license: 'O Epitome é software livre, sob a licença MIT ou Apache 2.0.',

  drop: 'Solte o arquivo para resumi-lo',
  reading: 'Lendo {name}…',
  readingPage: 'Lendo {name}: página {n} de {total}',
  cancel: 'Cancelar',
  close: 'Fechar',
  replaced: 'Texto substituído.',
  undo: 'Desfazer',
  oneFile: 'Um arquivo por vez: este é {name}.',
  'file.encrypted': '{name} está protegido por senha. Salve uma cópia sem senha e abra essa.',
  'file.scanned': '{name} contém imagens de páginas e nenhum texto. Passe antes por um reconhecimento de texto (OCR).',
  'file.broken': '{name} não pode ser lido: está danificado ou incompleto. Obtenha outra cópia ou cole o texto.',
  'file.unknown': 'O Epitome abre texto simples, Markdown, HTML, PDF e Word (.docx). {name} não é nada disso.',
  'file.empty': 'Não há texto em {name}.',
  'file.oldWord': '{name} é um documento antigo do Word ou tem senha. Salve-o como .docx sem senha.',
  'file.missing': 'A parte que lê {name} não pôde ser carregada. Conecte-se e tente de novo, ou copie o texto e cole-o.',
  'file.tooLarge': '{name}, descompactado, contém muito mais do que um documento precisa; por isso não foi lido. Copie o texto e cole-o.',
  shareLost: 'O que foi compartilhado não chegou. Copie e cole aqui.',
  shareAddress: 'Só um endereço foi compartilhado, e esta página não carrega nada. Abra-o e compartilhe ou cole o texto.',
  shared: 'Algo foi compartilhado com esta página. Mostre apenas se foi você quem compartilhou.',
  sharedOver: 'Algo foi compartilhado com esta página. Mostrar substitui o seu texto, que você pode recuperar.',
  showShared: 'Mostrar',
  shareRefused: 'Outro site tentou colocar um texto aqui. Ele não foi aceito.',
  update: 'Uma nova versão está pronta. Recarregar limpa a página.',
  reload: 'Recarregar',
};
