// What the page says in German. Before “…” stands a no-break space (U+00A0).

export default {
  title: 'Epitome: Texte zusammenfassen, ganz privat',
  promise: 'Die besten Sätze jedes Textes, ausgewählt in Ihrem Tab. Nichts verlässt ihn.',
  open: 'Datei öffnen',
  paste: 'Neu einfügen',
  samples: 'oder zum Ausprobieren',
  sampleArticle: 'ein Zeitungsartikel',
  sampleMail: 'ein E-Mail-Verlauf',
  samplePage: 'eine ganze Webseite',
  enforced: 'Diese Seite kann zu nichts eine Verbindung aufbauen. Dafür sorgt Ihr Browser.',
  worksOffline: 'Läuft auch offline.',

  privacy: 'Nichts verlässt diesen Tab',
  privacyHow:
    "Ihr Text wird hier gelesen, auf Ihrem eigenen Computer. Es gibt kein Konto und keine Cookies, und Ihr Text wird nirgends gespeichert, es sei denn, Sie wünschen es. Nach der Sicherheitsrichtlinie der Seite (`connect-src 'none'`) weist Ihr Browser alle Anfragen ab, die ein Skript unbemerkt stellen könnte; laden kann die Seite nur ihre eigenen Dateien. Alles kann eine Richtlinie nicht verbieten: Ein Skript könnte immer noch zu einer anderen Adresse wechseln, eine nachschlagen oder WebRTC benutzen. Das Skript von Epitome tut nichts davon, und kein Skript in Ihrem Text wird ausgeführt.",
  privacyTest:
    'Sehen Sie selbst nach: Öffnen Sie die Entwicklerwerkzeuge des Browsers, wählen Sie „Netzwerk“ und fügen Sie einen Text ein. Oder trennen Sie jetzt die Verbindung und fassen Sie weiter zusammen.',
  how: 'Wie es funktioniert',
  howWorks:
    'Epitome schreibt nichts Eigenes. Es bewertet jeden Satz danach, wo er steht, welche Wörter er enthält und wie viel er vom Ganzen sagt, und zeigt die besten in ihrer Reihenfolge, Wort für Wort. Wählen Sie einen Satz, um zu sehen, warum er da ist und woher er kommt, oder um ihn zu behalten oder wegzulassen.',
  howFiles:
    'Fügen Sie einen Text ein oder ziehen Sie eine Datei irgendwohin auf die Seite: reiner Text, Markdown, HTML, PDF oder Word. Von einer ganzen Webseite nimmt Epitome den Artikel. Unter Android lässt sich die Seite installieren; dann nimmt sie an, was Sie mit ihr teilen.',
  embed: 'Auf Ihrer eigenen Seite',
  embedHow: 'Kopieren Sie die Ordner `element`, `engine` und `pkg` auf Ihre Website und schreiben Sie:',
  remember: 'Länge und Ansicht merken',
  history: 'Verlauf',
  historyOn: 'Meine Texte in diesem Browser speichern',
  historyHow:
    'Aus, bis Sie ihn einschalten. Dann bleiben die letzten Texte, die Sie zusammenfassen, auf diesem Gerät und nirgends sonst. Beim Ausschalten werden sie gelöscht; wie bei jeder gelöschten Datei können Reste auf dem Datenträger bleiben, bis etwas anderes an ihre Stelle geschrieben wird.',
  historyFile:
    'Hier nicht: Diese Seite wurde von einem Datenträger geöffnet, und dort lassen manche Browser jede andere Datei lesen, was sie speichert.',
  historyEmpty: 'Noch ist nichts gespeichert.',
  historyDelete: 'Löschen: {name}',
  historyClear: 'Alle löschen',
  historyFailed: 'Dieser Browser lässt die Seite hier nichts speichern. In einem privaten Fenster ist das so gewollt.',
  historyFull: 'Hier ist kein Platz mehr: Dieser Text steht nicht im Verlauf. Wenn Sie andere löschen, wird Platz frei.',
  language: 'Sprache',
  license: 'Epitome ist freie Software unter der MIT- oder der Apache-2.0-Lizenz.',

  drop: 'Datei loslassen, um sie zusammenzufassen',
  reading: '{name} wird gelesen …',
  readingPage: '{name} wird gelesen: Seite {n} von {total}',
  cancel: 'Abbrechen',
  close: 'Schließen',
  replaced: 'Text ersetzt.',
  undo: 'Rückgängig',
  oneFile: 'Nur eine Datei auf einmal: Das ist {name}.',
  'file.encrypted': '{name} ist mit einem Passwort geschützt. Speichern Sie eine Kopie ohne Passwort und öffnen Sie diese.',
  'file.scanned': '{name} enthält Bilder von Seiten und keinen Text. Lassen Sie zuerst eine Texterkennung (OCR) darüber laufen.',
  'file.broken':
    '{name} lässt sich nicht lesen: Die Datei ist beschädigt oder unvollständig. Besorgen Sie sich eine neue Kopie oder fügen Sie den Text ein.',
  'file.unknown': 'Epitome öffnet reinen Text, Markdown, HTML, PDF und Word (.docx). {name} ist nichts davon.',
  'file.empty': 'In {name} steht kein Text.',
  'file.oldWord': '{name} ist ein altes Word-Dokument oder eines mit Passwort. Speichern Sie es als .docx ohne Passwort.',
  'file.missing':
    'Der Teil, der {name} lesen kann, ließ sich nicht laden. Stellen Sie eine Verbindung her und versuchen Sie es noch einmal, oder kopieren Sie den Text und fügen Sie ihn ein.',
  'file.tooLarge':
    '{name} enthält entpackt weit mehr, als ein Dokument braucht, und wurde deshalb nicht gelesen. Kopieren Sie den Text und fügen Sie ihn ein.',
  shareLost: 'Was geteilt wurde, ist nicht angekommen. Kopieren Sie es und fügen Sie es hier ein.',
  shareAddress:
    'Geteilt wurde nur eine Adresse, und diese Seite lädt nichts. Öffnen Sie die Adresse und teilen Sie den Text von dort, oder fügen Sie ihn ein.',
  shared: 'Etwas wurde mit dieser Seite geteilt. Zeigen Sie es nur an, wenn Sie selbst es geteilt haben.',
  sharedOver: 'Etwas wurde mit dieser Seite geteilt. Wenn Sie es anzeigen, ersetzt es Ihren Text; Ihren können Sie zurückholen.',
  showShared: 'Anzeigen',
  shareRefused: 'Eine andere Website wollte hier einen Text ablegen. Er wurde nicht angenommen.',
  update: 'Eine neue Version ist bereit. Beim Neuladen wird die Seite geleert.',
  reload: 'Neu laden',
};
