// What the page says in French. Before “:” and “;” and inside « » stand no-break spaces (U+00A0).

export default {
  title: 'Epitome : résumer en toute confidentialité',
  promise: 'Les meilleures phrases de n’importe quel texte, choisies dans votre onglet. Rien n’en sort.',
  open: 'Ouvrir un fichier',
  paste: 'Coller un autre',
  samples: 'ou essayer avec',
  sampleArticle: 'un article de presse',
  sampleMail: 'un échange d’e-mails',
  samplePage: 'une page web entière',
  enforced: 'Cette page ne peut se connecter à rien. Votre navigateur y veille.',
  worksOffline: 'Fonctionne hors ligne.',

  privacy: 'Rien ne sort de cet onglet',
  privacyHow:
    "Votre texte est lu ici, sur votre propre ordinateur. Il n’y a ni compte ni cookie, et votre texte n’est conservé nulle part, sauf si vous le demandez. En vertu de la politique de sécurité de la page (`connect-src 'none'`), votre navigateur refuse les requêtes qu’un script pourrait faire à votre insu ; la page ne peut charger que ses propres fichiers. Une politique ne peut pas tout interdire : un script pourrait encore passer à une autre adresse, en rechercher une ou utiliser WebRTC. Celui d’Epitome ne fait rien de tout cela, et aucun script de votre texte n’est exécuté.",
  privacyTest:
    'Vérifiez vous-même : ouvrez les outils de développement du navigateur, choisissez « Réseau », collez un texte. Ou coupez votre connexion maintenant et continuez à résumer.',
  how: 'Comment ça marche',
  howWorks:
    'Epitome n’écrit rien lui-même. Il note chaque phrase selon sa place, ses mots et ce qu’elle dit de l’ensemble, puis montre les meilleures dans l’ordre du texte, mot pour mot. Choisissez une phrase pour savoir pourquoi elle est là et d’où elle vient, pour la garder ou l’écarter.',
  howFiles:
    'Collez un texte ou déposez un fichier n’importe où sur la page : texte brut, Markdown, HTML, PDF ou Word. D’une page web entière, il retient l’article. Sous Android, installez la page : elle recevra ce que vous partagez avec elle.',
  embed: 'Sur votre propre page',
  embedHow: 'Copiez les dossiers `element`, `engine` et `pkg` sur votre site, puis :',
  remember: 'Retenir la longueur et la présentation',
  history: 'Historique',
  historyOn: 'Conserver mes textes dans ce navigateur',
  historyHow:
    'Désactivé tant que vous ne l’activez pas. Ensuite, les derniers textes que vous résumez restent sur cet appareil et nulle part ailleurs. Le désactiver les supprime ; comme pour tout fichier supprimé, des restes peuvent demeurer sur le disque jusqu’à ce qu’autre chose y soit écrit.',
  historyFile:
    'Pas ici : cette page a été ouverte depuis un disque, où certains navigateurs laissent tout autre fichier lire ce qu’elle conserve.',
  historyEmpty: 'Rien n’est conservé pour l’instant.',
  historyDelete: 'Supprimer : {name}',
  historyClear: 'Tout supprimer',
  historyFailed: 'Ce navigateur ne permet pas à la page d’enregistrer quoi que ce soit ici. Dans une fenêtre privée, c’est voulu.',
  historyFull: 'Il n’y a plus de place ici : ce texte n’est pas dans l’historique. En supprimer d’autres libère de la place.',
  language: 'Langue',
  license: 'Epitome est un logiciel libre, sous licence MIT ou Apache 2.0.',

  drop: 'Déposez le fichier pour le résumer',
  reading: 'Lecture de {name}…',
  readingPage: 'Lecture de {name} : page {n} sur {total}',
  cancel: 'Annuler',
  close: 'Fermer',
  replaced: 'Texte remplacé.',
  undo: 'Annuler',
  oneFile: 'Un seul fichier à la fois : celui-ci est {name}.',
  'file.encrypted': '{name} est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et ouvrez celle-ci.',
  'file.scanned': '{name} contient des images de pages, sans texte. Passez-le d’abord à la reconnaissance de texte (OCR).',
  'file.broken':
    '{name} ne peut pas être lu : le fichier est endommagé ou incomplet. Procurez-vous une nouvelle copie ou collez son texte.',
  'file.unknown': 'Epitome ouvre le texte brut, Markdown, HTML, PDF et Word (.docx). {name} n’est rien de tel.',
  'file.empty': 'Il n’y a pas de texte dans {name}.',
  'file.oldWord':
    '{name} est un ancien document Word, ou un document protégé par mot de passe. Enregistrez-le au format .docx, sans mot de passe.',
  'file.missing': 'Le module qui lit {name} n’a pas pu être chargé. Connectez-vous et réessayez, ou copiez le texte et collez-le.',
  'file.tooLarge':
    '{name}, décompressé, contient bien plus qu’il n’en faut à un document ; il n’a donc pas été lu. Copiez son texte et collez-le.',
  shareLost: 'Ce qui a été partagé n’est pas arrivé. Copiez-le et collez-le ici.',
  shareAddress: 'Seule une adresse a été partagée, et cette page ne charge rien. Ouvrez-la, puis partagez ou collez son texte.',
  shared: 'Quelque chose a été partagé avec cette page. Ne l’affichez que si c’est vous qui l’avez partagé.',
  sharedOver: 'Quelque chose a été partagé avec cette page. L’afficher remplace votre texte, que vous pourrez récupérer.',
  showShared: 'Afficher',
  shareRefused: 'Un autre site a tenté de placer un texte ici. Il n’a pas été accepté.',
  update: 'Une nouvelle version est prête. Le rechargement videra la page.',
  reload: 'Recharger',
};
