import { plainLanguage } from '../../i18n/index.ts'
import type { NotificationApi } from './notificationPermission.ts'

/** What a notification says. */
export interface NotificationFacts {
  /** The same key is shown once in a browser. */
  readonly key: string
  readonly author: string
  readonly text: string
  /** BCP 47 tag of the words around it. */
  readonly language: string
  readonly onPress: () => void
}

/** Shows notifications of the browser, where the visitor has allowed them. */
export interface Notifier {
  readonly show: (facts: NotificationFacts) => void
  /** Takes all away. */
  readonly close: () => void
}

/** Makes a notifier. It asks for nothing. */
export function createNotifier(api: NotificationApi | undefined): Notifier {
  const shown = new Map<string, ReturnType<typeof open>>()

  function open(from: NotificationApi, { key, author, text, language, onPress }: NotificationFacts) {
    // Silent: the chime is the widget's sound, and the visitor can mute it.
    const notification = new from(author, { body: text, tag: `parlance:${key}`, lang: plainLanguage(language), dir: 'auto', silent: true })
    notification.onclick = () => {
      notification.close()
      onPress()
    }
    notification.onclose = () => void shown.delete(key)
    return notification
  }

  return {
    show(facts) {
      if (api?.permission !== 'granted' || shown.has(facts.key)) return
      try {
        shown.set(facts.key, open(api, facts))
      } catch {
        // Phones have them for service workers alone.
      }
    },
    close() {
      for (const notification of [...shown.values()]) notification.close()
      shown.clear()
    },
  }
}
