/** What a word that is a function is called with. A name never looks like a number, and no two are the same. */
export type Sample = readonly unknown[]

/** Numbers of every CLDR category of the languages that are spoken, and one that is no whole number. */
export const counts = [0, 1, 2, 3, 5, 11, 21, 100, 1.5]

const longName = 'Wolfeschlegelsteinhausenbergerdorff-Nakagawa-O’Shaughnessy und Söhne, Abteilung für Rückfragen'
const names = ['Ann', longName]

const ofCount: readonly Sample[] = counts.map((count) => [count])
const ofName: readonly Sample[] = names.map((name) => [name])
const ofNames: readonly Sample[] = [[['Ann']], [['Ann', 'Ben']], [['Ann', longName, 'Cem']]]
const ofNameOrNobody: readonly Sample[] = [[undefined], ...ofName]
const ofTwoCounts: readonly Sample[] = counts.map((count) => [count, 250])
const ofPerson: readonly Sample[] = [[{}], ...names.map((name) => [{ name }])]
const ofInvitation: readonly Sample[] = [...ofPerson, [{ video: true }], ...names.map((name) => [{ name, video: true }])]
const ofReference: readonly Sample[] = [[{}], [{ reference: 'AB-77' }]]
const ranges = [{ from: 0, to: 1 }, { from: 5, to: 11 }, { from: 15 }, { from: 1 }]
const ofWait: readonly Sample[] = [[], [45], [300], ...ranges.map((range) => [undefined, range])]
const ofPlaceAndWait: readonly Sample[] = [undefined, ...counts].flatMap((place) => ofWait.map((wait) => [place, ...wait]))

const invitation = (group: string): Record<string, readonly Sample[]> =>
  Object.fromEntries(
    ['title', 'request', 'unable', 'announcement', 'accepted', 'declined', 'ended', 'missed'].map((name) => [`invitations.${group}.${name}`, ofInvitation]),
  )

/** Samples for each word that is a function, by its path in the locale. */
export const sampleArguments: Readonly<Record<string, readonly Sample[]>> = {
  'content.showPictureFrom': [['pictures.example']],
  'content.pictureFrom': ofNameOrNobody,
  'content.openPicture': ofName,
  'content.openMorePictures': ofCount,
  'content.positionOf': ofTwoCounts,
  'content.cards': ofCount,
  'content.uploadProgress': ofName,
  'content.retryUpload': ofName,
  'content.cancelUpload': ofName,
  'content.play': ofName,
  'content.pause': ofName,
  'content.showMoreRows': ofCount,
  ...Object.fromEntries(['joined', 'left', 'transferred', 'unavailable'].map((what) => [`content.notices.agent-${what}`, ofPerson])),
  'content.notices.queue': [undefined, ...counts].flatMap((position) => [undefined, 45, 300].map((waitSeconds) => [{ position, waitSeconds }])),
  'content.notices.conversation-started': [[{}]],
  'content.notices.conversation-ended': [[{}]],
  'content.notices.timeout-warning': [[{}]],
  'content.notices.case-number': ofReference,
  'content.notices.history-incomplete': [[{}]],
  'content.notices.error': ofReference,
  'content.copyReference': [['AB-77']],
  'content.buttonsSummary': ofNames,
  'content.cardsSummary': ofNames,
  'content.filesSummary': ofNames,
  'content.locationSummary': ofName,
  'content.formSummary': ofName,
  'content.formRequest': [undefined, ...counts].map((fields) => [longName, 'Callback', fields]),
  'content.tableSummary': counts.map((rows) => ['Orders', rows]),
  'transcript.newMessages': ofCount,
  'transcript.typing.typing': ofNames,
  'transcript.typing.preparing': ofNameOrNobody,
  'transcript.header.replyTime': ofCount,
  'transcript.header.queue': ofPlaceAndWait,
  'transcript.states.queueTitle': [[undefined], ...ofCount],
  'transcript.states.queueText': ofWait,
  'transcript.states.endedUnsent': ofCount,
  'transcript.announcement.message': [['Ann', longName]],
  'transcript.announcement.burst': [undefined, 'Ann'].flatMap((author) => counts.map((count) => [count, author])),
  'composer.removeAttachment': ofName,
  'composer.dropLimits': [{}, { size: '10 MB' }].flatMap((limits) => [[limits], ...counts.map((count) => [{ ...limits, count }])]).slice(1),
  'composer.charactersLeft': ofCount,
  'composer.charactersOver': ofCount,
  'composer.fileTooLarge': names.map((name) => [name, '10 MB']),
  'composer.fileWrongType': ofName,
  'composer.tooManyFiles': ofCount,
  'composer.folder': ofName,
  'composer.filesNotAdded': ofCount,
  'composer.reconnectingIn': ofCount,
  'composer.pendingMessages': ofCount,
  'composer.keptMessages': ofCount,
  'composer.deleteConversation': ofName,
  'panel.unsentAtEnd': ofCount,
  'forms.problems': ofCount,
  'forms.problem.required': ['words', 'choice', 'tick', 'place', 'check'].map((missing) => [missing]),
  'forms.problem.tooShort': ofCount,
  'forms.problem.tooLong': ofCount,
  'forms.problem.tooEarly': [['12/3/2031']],
  'forms.problem.tooLate': [['12/3/2031']],
  'forms.problem.outOfRange': [['20', '30']],
  'forms.expiresIn': ofCount,
  ...invitation('cobrowsing'),
  ...invitation('call'),
  'answers.rating.given': ofName,
  'insight.knowledge.found': ofName,
  'insight.knowledge.nothingFound': ofNameOrNobody,
  'insight.knowledge.results': [...counts.map((count) => [count, count]), ...ofTwoCounts],
  'insight.knowledge.untitledSource': ofCount,
  'insight.knowledge.showAll': ofCount,
  'insight.knowledge.sourcesSummary': [[['Ann'], 1], [['Ann', 'Ben'], 2], [['Ann', 'Ben'], 5], [['Ann', 'Ben'], 11]],
  'insight.analysis.personalData': ofCount,
  'insight.notifications.dismiss': ofName,
  'insight.notifications.more': ofCount,
  'insight.inbox.withAgent': ofName,
  'insight.inbox.rated': ofCount,
  'insight.inbox.showChanges': ofCount,
  'search.position': ofTwoCounts,
  'search.found': ofCount,
  'search.place': [['3 / 12', longName]],
  'widget.minimised': ofName,
  'widget.newMessages': ofCount,
  'widget.savedOn': [['12/3/2031']],
  'widget.launcherWithNews': [['Chat', longName]],
}
