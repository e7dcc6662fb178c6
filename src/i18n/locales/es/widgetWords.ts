import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Spanish. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat con ${name}`,
  newMessages: (count) => counted(count, { one: 'mensaje nuevo', other: 'mensajes nuevos' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Descartar mensaje',
  larger: 'Agrandar la ventana',
  smaller: 'Reducir la ventana',
  mute: 'Silenciar los sonidos',
  notifyQuestion: '¿Quiere recibir una notificación cuando respondamos?',
  notifyAgree: 'Activar',
  notifyDecline: 'Ahora no',
  download: 'Guardar la conversación',
  downloadFormats: { html: 'Página web', text: 'Texto sin formato', json: 'Datos (JSON)' },
  savedOn: (time) => `Guardado el ${time}`,
  downloadFailed: 'No se pudo guardar la conversación. Inténtelo de nuevo.',
  consentTitle: 'Su privacidad',
  consentAgree: 'Aceptar y continuar',
  consentPolicy: 'Política de privacidad',
  awayThanks: 'Gracias. Nos pondremos en contacto con usted.',
}
