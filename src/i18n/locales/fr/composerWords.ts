import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number } from './counting.ts'

/** French. */
export const composerWords: ComposerWords = {
  placeholder: 'Écrivez un message',
  composer: 'Écrire un message',
  message: 'Message',
  send: 'Envoyer',
  attach: 'Joindre des fichiers',
  attachments: 'Fichiers à envoyer',
  removeAttachment: (name) => `Retirer ${name}`,
  drop: 'Déposez vos fichiers ici pour les joindre',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `Jusqu’à ${counted(count, { one: 'fichier', other: 'fichiers' })}`, size === undefined ? '' : `${size} maximum par fichier`]
      .filter(Boolean)
      .join(', '),
  tooLong: 'Ce message est trop long pour être envoyé. Merci de le raccourcir.',
  charactersLeft: (count) => counted(count, { one: 'caractère restant', other: 'caractères restants' }),
  charactersOver: (count) => `${counted(count, { one: 'caractère', other: 'caractères' })} en trop`,
  fileTooLarge: (name, limit) => `${name} est trop volumineux. La taille maximale est de ${limit}.`,
  fileWrongType: (name) => `${name} est d’un format qui ne peut pas être envoyé ici.`,
  tooManyFiles: (limit) => `Vous pouvez envoyer ${counted(limit, { one: 'fichier', other: 'fichiers' })} à la fois.`,
  folder: (name) => `${name} est un dossier. Choisissez les fichiers qu’il contient.`,
  filesNotAdded: (count) => `${counted(count, { one: 'fichier n’a pas été ajouté', other: 'fichiers n’ont pas été ajoutés' })}.`,
  notSent: 'L’envoi n’a pas abouti. Votre message est toujours là.',
  dismiss: 'Masquer',

  connecting: 'Connexion en cours',
  reconnectingIn: (seconds) => `Connexion perdue. Nouvelle tentative dans ${number(seconds)} s`,
  reconnecting: 'Connexion perdue. Nouvelle tentative',
  offline: 'Vous êtes hors ligne',
  offlineHint: 'Vous pouvez continuer à écrire',
  unreachable: 'Le chat est injoignable pour le moment',
  refused: 'Ce chat n’est pas disponible pour le moment',
  tryAgain: 'Réessayer',
  tryNow: 'Essayer maintenant',
  pendingMessages: (count) => counted(count, { one: 'message attend d’être envoyé', other: 'messages attendent d’être envoyés' }),
  keptMessages: (count) => counted(count, { one: 'message est conservé et sera envoyé', other: 'messages sont conservés et seront envoyés' }),

  conversations: 'Conversations',
  newConversation: 'Nouvelle conversation',
  untitledConversation: 'Conversation',
  noConversations: 'Aucune conversation pour l’instant',
  noConversationsHint: 'Posez-nous vos questions. Ce que vous écrivez est conservé ici.',
  loadingConversations: 'Chargement des conversations',
  conversationsFailed: 'Vos conversations n’ont pas pu être chargées',
  loadMore: 'Afficher les conversations plus anciennes',
  deleteConversation: (title) => `Supprimer ${title}`,
  deleteQuestion: 'Supprimer cette conversation ?',
  deleteConfirm: 'Supprimer',
  deleteCancel: 'Conserver',
}
