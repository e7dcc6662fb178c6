import type { Locale } from '../../i18n/index.ts'
import type { ComposerState, FileLimits, FileRejection } from '../../primitives/composer/index.ts'
import { nameInSentence } from '../contentPolicy/index.ts'
import { fileTitle } from '../parts/files/describeFile.ts'
import { writeFileSize } from './writeFileSize.ts'

function rejectionWords(rejection: FileRejection, limits: FileLimits, locale: Locale): string {
  const { composer, language } = locale
  const name = nameInSentence(fileTitle(rejection, locale))
  switch (rejection.reason) {
    case 'too-large':
      return composer.fileTooLarge(name, writeFileSize(limits.maxFileSize ?? 0, language))
    case 'wrong-type':
      return composer.fileWrongType(name)
    case 'too-many':
      return composer.tooManyFiles(limits.maxFiles ?? 0)
    case 'folder':
      return composer.folder(name)
  }
}

/** What the visitor is told when something does not fit or did not go through; undefined when all is well. */
export function problemWords(
  state: Pick<ComposerState, 'isOverLimit' | 'isRefused' | 'rejections'>,
  limits: FileLimits,
  locale: Locale,
): string | undefined {
  const [first] = state.rejections
  if (first) {
    const words = rejectionWords(first, limits, locale)
    const isOneReason = state.rejections.length === 1 || state.rejections.every(({ reason }) => reason === 'too-many')
    return isOneReason ? words : `${locale.composer.filesNotAdded(state.rejections.length)} ${words}`
  }
  if (state.isRefused) return locale.composer.notSent
  return state.isOverLimit ? locale.composer.tooLong : undefined
}
