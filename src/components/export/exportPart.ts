import type { Locale } from '../../i18n/index.ts'
import type { ButtonOption, Card, FileAttachment, FormPart, MessagePart } from '../../model/index.ts'
import { cleanName, gateUrl } from '../contentPolicy/index.ts'
import { writeAnswers } from '../form/fieldWords.ts'
import { fileTitle } from '../parts/files/describeFile.ts'
import { formTitle } from '../parts/formTitle.ts'
import { invitationText } from '../parts/invitation/invitationText.ts'
import { isOnEarth, mapAddress } from '../parts/location/mapAddress.ts'
import { noticeLines } from '../parts/notice/noticeLines.ts'
import { describeSource } from '../parts/sources/describeSource.ts'
import { sourcesTitle } from '../parts/sources/sourcesTitle.ts'
import { stripHtml } from '../parts/text/stripHtml.ts'
import { unknownWords } from '../parts/unknown/unknownWords.ts'
import type { ExportedCard, ExportedFile, ExportedLink, ExportedPart } from './exportedTranscript.ts'

/** A field that is there only where it says something. */
function field<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [P in K]?: V }
}

// An address of this page's own memory means nothing in a file.
const address = (url: string | undefined) => field('url', gateUrl(url, 'link'))

const exportOption = (option: ButtonOption): ExportedLink => ({ label: option.label, ...(option.action === 'link' ? address(option.url) : {}) })

function exportCard({ title, description, imageUrl, url, actions }: Card): ExportedCard {
  return {
    ...field('label', title),
    ...field('description', description),
    ...field('imageUrl', gateUrl(imageUrl, 'link')),
    ...address(url),
    ...field('actions', actions?.map(exportOption)),
  }
}

function exportFile(file: FileAttachment, locale: Locale): ExportedFile {
  const { kind, mimeType, size, url } = file
  return { name: fileTitle(file, locale), kind, ...field('mimeType', mimeType && cleanName(mimeType, 100)), ...field('size', size), ...address(url) }
}

function exportForm(part: FormPart, locale: Locale): ExportedPart {
  const { definition, outcome, secure } = part
  const facts = { kind: 'form', title: formTitle(part, locale), status: outcome?.status ?? 'open' } as const
  if (secure) return { ...facts, secure }
  const answers = outcome?.values && writeAnswers(definition, outcome.values, locale).map(([label, answer]) => ({ label, answer }))
  return { ...facts, ...field('answers', answers) }
}

/** A part as it stands in an exported transcript: what the chat shows of it, without what only the wire reads. It never throws. */
export function exportPart(part: MessagePart, locale: Locale): ExportedPart {
  switch (part.kind) {
    case 'text':
      return { kind: 'text', format: part.format, text: part.text }
    case 'buttons':
      return { kind: 'buttons', ...field('title', part.title), options: part.options.map(exportOption) }
    case 'cards':
      return { kind: 'cards', cards: part.cards.map(exportCard) }
    case 'files':
      return { kind: 'files', ...field('title', part.title), files: part.files.map((file) => exportFile(file, locale)) }
    case 'location': {
      const { latitude, longitude, label } = part
      return {
        kind: 'location',
        label: label?.trim() || locale.content.location,
        latitude,
        longitude,
        ...address(isOnEarth(part) ? mapAddress(part) : part.url),
      }
    }
    case 'form':
      return exportForm(part, locale)
    case 'table':
      if (part.rows === undefined) return { kind: 'table', ...field('caption', part.caption), text: stripHtml(part.html ?? '') }
      return { kind: 'table', ...field('caption', part.caption), ...field('header', part.header), rows: part.rows }
    case 'notice': {
      const { line, detail } = noticeLines(part, locale)
      return { kind: 'notice', code: part.code, text: line, ...field('detail', detail) }
    }
    case 'invitation':
      return { kind: 'invitation', invitation: part.invitation, status: part.status, text: invitationText(part, locale) }
    case 'sources': {
      const items = part.items.map((item, index) => {
        const { title, excerpt } = describeSource(item, index + 1, locale)
        return { label: title, ...field('excerpt', excerpt), ...address(item.url) }
      })
      return { kind: 'sources', title: sourcesTitle(part, locale), items }
    }
    case 'unknown':
      return { kind: 'unknown', text: unknownWords(part, locale.content) }
    default:
      return { kind: 'unknown', text: locale.content.unknownMessage }
  }
}
